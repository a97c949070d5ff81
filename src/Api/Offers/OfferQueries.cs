using Matching.Api.Structures;
using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;

namespace Matching.Api.Offers;

/// <summary>Reads offers.</summary>
[QueryType]
internal static class OfferQueries
{
    private static readonly IQueryable<Offer> NoOffers = Array.Empty<Offer>().AsQueryable();

    /// <summary>The offers that the caller may see: published ones, and in any state those of the caller's own marchés.</summary>
    /// <param name="search">Words of the title in any order, each by its start; accents, hyphens and, where nothing is found without, one typing fault in a
    /// longer word are forgiven.</param>
    /// <param name="commune">The INSEE code of the site's commune. Paris, Lyon and Marseille include their arrondissements, and a commune those merged into it;
    /// a code merged away asks for its successor.</param>
    /// <param name="department">The department's code of the site, such as <c>31</c>.</param>
    /// <param name="contractorId">The company that owns them.</param>
    /// <param name="own">Only those that the caller may change: a company's own and those of a facilitateur's marchés, in any state.</param>
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Offers"), UseFiltering<OfferFilterInput>, UseSorting<OfferSortInput>]
    public static async Task<Page<OfferNode>?> GetOffersAsync(
        string? search, InseeCode? commune, string? department, [ID<ContractorNode>] ContractorId? contractorId,
        QueryContext<Offer> query, PagingArguments paging, OfferStore offers, Actor actor, CancellationToken cancel, bool own = false)
    {
        var filter = new OfferFilter { Search = search, Commune = commune, Department = department, ContractorId = contractorId, OwnOnly = own };
        var question = new ListQuestion(NoOffers.With(query, Newest).Expression, paging);
        var page = await offers.QueryAsync(
            actor, filter, question, async (visible, reading) => Kept(await visible.With(query, Newest).ToPageAsync(paging, reading), paging), cancel);
        return page.Select(offer => new OfferNode(offer));
    }

    /// <summary>One offer; null when there is none or the caller may not see it.</summary>
    /// <param name="id">Its global identifier.</param>
    public static async Task<OfferNode?> GetOfferAsync([ID<OfferNode>] OfferId id, OfferByIdDataLoader offers, CancellationToken cancel) =>
        await offers.LoadAsync(id, cancel) is { } offer ? new(offer) : null;

    /// <summary>The latest first, unless the client says otherwise.</summary>
    internal static SortDefinition<Offer> Newest(SortDefinition<Offer> order) =>
        order.IfEmpty(other => other.AddDescending(offer => offer.EnteredAt).AddDescending(offer => offer.Id));

    // A count that nobody asked for would hold on to the unit of work it could still be read from.
    private static Page<Offer> Kept(Page<Offer> page, PagingArguments paging) =>
        paging.WantsTotalCount ? page : new(page.Items, page.HasNextPage, page.HasPreviousPage, page.Cursors);
}

/// <summary>What offers can be filtered by.</summary>
internal sealed class OfferFilterInput : FilterInputType<Offer>
{
    protected override void Configure(FieldSelection<Offer> fields) => fields.BindFieldsExplicitly()
        .Field(offer => offer.Reference)
        .Field(offer => offer.Title)
        .Field(offer => offer.Rome)
        .Field(offer => offer.Status)
        .Field(offer => offer.ContractType)
        .Field(offer => offer.StartsOn)
        .Field(offer => offer.EndsOn)
        .Field(offer => offer.ApplicationDeadline, "applyUntil");
}

/// <summary>What offers can be sorted by.</summary>
internal sealed class OfferSortInput : SortInputType<Offer>
{
    protected override void Configure(FieldSelection<Offer> fields) => fields.BindFieldsExplicitly()
        .Field(offer => offer.EnteredAt, "enteredAt", "When the offer was entered. Without an order, the latest comes first.")
        .Field(offer => offer.StartsOn)
        .Field(SortKeys.FoldedText<Offer>(), "title", "The title, without regard to case and accents.", neverNull: true);
}
