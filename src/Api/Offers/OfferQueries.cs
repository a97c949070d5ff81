using Matching.Domain;
using Matching.GraphQL.Annotations;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>Reads offers.</summary>
[QueryType]
internal static class OfferQueries
{
    /// <summary>The offers that the caller may see: published ones, and in any state those of the caller's own marchés.</summary>
    /// <param name="search">A part of the title; case and accents do not matter.</param>
    /// <param name="commune">The INSEE code of the site's commune.</param>
    /// <param name="department">The department's code of the site, such as <c>31</c>.</param>
    /// <param name="where">Further conditions.</param>
    /// <param name="order">What to sort by; the latest first without it.</param>
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Offers")]
    public static Task<GraphQL.Annotations.Page<OfferNode>> GetOffersAsync(
        string? search, InseeCode? commune, string? department, OfferFilterInput? where, IReadOnlyList<OfferSortInput>? order,
        PagingArguments paging, OfferStore offers, Actor actor, CancellationToken cancel)
    {
        var filter = new OfferFilter { Search = search, Commune = commune, Department = department, Where = where?.ToPredicate() };
        var (key, isDescending) = OneOrder.Of(order?.Select(Keys), (OfferSort.EnteredAt, IsDescending: true));
        return Lists.PageAsync(
            paging,
            request => offers.PageAsync(actor, filter, new(key, isDescending), request, cancel),
            counting => offers.CountAsync(actor, filter, counting),
            offer => new OfferNode(offer));
    }

    /// <summary>One offer; null when there is none or the caller may not see it.</summary>
    /// <param name="id">Its global identifier.</param>
    public static async Task<OfferNode?> GetOfferAsync([ID<OfferNode>] OfferId id, OfferByIdDataLoader offers, CancellationToken cancel) =>
        await offers.LoadAsync(id, cancel) is { } offer ? new(offer) : null;

    private static IEnumerable<(OfferSort, GraphQL.Data.SortDirection?)> Keys(OfferSortInput input) =>
        [(OfferSort.EnteredAt, input.EnteredAt), (OfferSort.StartsOn, input.StartsOn), (OfferSort.Title, input.Title)];
}
