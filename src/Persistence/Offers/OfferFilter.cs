using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Which of the visible offers are asked for; what is null does not filter.</summary>
public sealed record OfferFilter
{
    /// <summary>A part of the title; case and accents do not matter.</summary>
    public string? Search { get; init; }

    /// <summary>The department's code of the site.</summary>
    public string? Department { get; init; }

    /// <summary>The marché whose hours they serve.</summary>
    public MarcheId? MarcheId { get; init; }

    /// <summary>The commune of the site.</summary>
    public InseeCode? Commune { get; init; }

    internal IQueryable<Offer> Apply(IQueryable<Offer> offers)
    {
        if (Search is not null && FoldedText.Of(Search) is var search)
            offers = offers.Where(offer => EF.Property<string>(offer, ExtractedColumns.SearchText).Contains(search));
        if (MarcheId is not null)
            offers = offers.Where(offer => offer.MarcheId == MarcheId);
        if (Department is not null)
            offers = offers.Where(offer => EF.Property<string>(offer, ExtractedColumns.Department) == Department);
        if (Commune is not null)
            offers = offers.Where(offer => EF.Property<InseeCode?>(offer, ExtractedColumns.Commune) == Commune);
        return offers;
    }
}
