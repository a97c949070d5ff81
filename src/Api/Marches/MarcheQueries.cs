using Microsoft.AspNetCore.Authorization;
using Matching.Domain;
using Matching.GraphQL.Annotations;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>Reads marchés.</summary>
[QueryType]
internal static class MarcheQueries
{
    /// <summary>The marchés that the caller may see: a company's and a buyer's own, a facilitateur's territory, for a prescripteur those with published offers.</summary>
    /// <param name="search">A part of reference and title; case and accents do not matter.</param>
    /// <param name="department">The department's code of the site.</param>
    /// <param name="where">Further conditions.</param>
    /// <param name="order">What to sort by; the latest first without it.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Marches")]
    public static Task<GraphQL.Annotations.Page<MarcheNode>> GetMarchesAsync(
        string? search, string? department, MarcheFilterInput? where, IReadOnlyList<MarcheSortInput>? order,
        PagingArguments paging, MarcheStore marches, Actor actor, CancellationToken cancel)
    {
        var filter = new MarcheFilter { Search = search, Department = department, Where = where?.ToPredicate() };
        var (key, isDescending) = OneOrder.Of(order?.Select(Keys), (MarcheSort.EnteredAt, IsDescending: true));
        return Lists.PageAsync(
            paging,
            request => marches.PageAsync(actor, filter, new(key, isDescending), request, cancel),
            counting => marches.CountAsync(actor, filter, counting),
            marche => new MarcheNode(marche));
    }

    /// <summary>One marché; null when there is none or the caller may not know of it.</summary>
    /// <param name="id">Its global identifier.</param>
    [Authorize]
    public static async Task<MarcheNode?> GetMarcheAsync([ID<MarcheNode>] MarcheId id, MarcheByIdDataLoader marches, CancellationToken cancel) =>
        await marches.LoadAsync(id, cancel) is { } marche ? new(marche) : null;

    private static IEnumerable<(MarcheSort, GraphQL.Data.SortDirection?)> Keys(MarcheSortInput input) =>
        [(MarcheSort.EnteredAt, input.EnteredAt), (MarcheSort.StartsOn, input.StartsOn), (MarcheSort.Reference, input.Reference)];
}
