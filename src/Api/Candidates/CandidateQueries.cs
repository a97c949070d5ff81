using Microsoft.AspNetCore.Authorization;
using Matching.Domain;
using Matching.GraphQL.Annotations;
using Matching.Persistence;

namespace Matching.Api;

/// <summary>Reads files of candidates.</summary>
[QueryType]
internal static class CandidateQueries
{
    /// <summary>The files that the caller may see: a prescripteur's own structure, a facilitateur's territory, a candidat's own.</summary>
    /// <param name="search">A part of last and first name; case and accents do not matter.</param>
    /// <param name="commune">The INSEE code of the commune where they live.</param>
    /// <param name="department">The department's code where they live.</param>
    /// <param name="where">Further conditions.</param>
    /// <param name="order">What to sort by; the latest first without it.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Candidates")]
    public static Task<GraphQL.Annotations.Page<CandidateNode>> GetCandidatesAsync(
        string? search, InseeCode? commune, string? department, CandidateFilterInput? where, IReadOnlyList<CandidateSortInput>? order,
        PagingArguments paging, CandidateStore candidates, Actor actor, CancellationToken cancel)
    {
        var filter = new CandidateFilter { Search = search, Commune = commune, Department = department, Where = where?.ToPredicate() };
        var (key, isDescending) = OneOrder.Of(order?.Select(Keys), (CandidateSort.EnteredAt, IsDescending: true));
        return Lists.PageAsync(
            paging,
            request => candidates.PageAsync(actor, filter, new(key, isDescending), request, cancel),
            counting => candidates.CountAsync(actor, filter, counting),
            candidate => new CandidateNode(candidate));
    }

    /// <summary>One file; null when there is none or the caller may not know of it.</summary>
    /// <param name="id">Its global identifier.</param>
    [Authorize]
    public static async Task<CandidateNode?> GetCandidateAsync(
        [ID<CandidateNode>] CandidateId id, CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(id, cancel) is { } candidate ? new(candidate) : null;

    private static IEnumerable<(CandidateSort, GraphQL.Data.SortDirection?)> Keys(CandidateSortInput input) =>
        [(CandidateSort.EnteredAt, input.EnteredAt), (CandidateSort.Name, input.Name)];
}
