using Matching.Persistence.Conversions;
using Matching.Persistence.References;
using Matching.Persistence.Searching;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Offers;

/// <summary>Which of the visible offers are asked for; what is null does not filter.</summary>
public sealed record OfferFilter
{
    /// <summary>Words of the title in any order, each by its start; spelling as in <see cref="StoredNames"/>.</summary>
    public string? Search { get; init; }

    /// <summary>The department's code of the site.</summary>
    public string? Department { get; init; }

    /// <summary>The marché whose hours they serve.</summary>
    public MarcheId? MarcheId { get; init; }

    /// <summary>The commune of the site, with its arrondissements and the communes merged into it.</summary>
    public InseeCode? Commune { get; init; }

    /// <summary>The company that owns them.</summary>
    public ContractorId? ContractorId { get; init; }

    /// <summary>Only those that the caller may change: a company's own, a facilitateur's marchés'.</summary>
    public bool OwnOnly { get; init; }

    internal IQueryable<Offer> Apply(MatchingDbContext context, Actor actor)
    {
        var offers = OwnOnly ? context.OffersWritableBy(actor) : context.OffersOf(actor);
        if (ContractorId is not null)
            offers = offers.Where(offer => offer.ContractorId == ContractorId);
        if (MarcheId is not null)
            offers = offers.Where(offer => offer.MarcheId == MarcheId);
        if (Department is not null)
            offers = offers.Where(offer => EF.Property<string>(offer, ExtractedColumns.Department) == Department);
        return offers.In(context, Commune).SearchedBy(Search);
    }
}
