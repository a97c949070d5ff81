using Matching.GraphQL.Annotations;
using Matching.GraphQL.Data;
using Microsoft.AspNetCore.Authorization;

namespace Matching.Api.Candidates;

/// <summary>Reads files of candidates.</summary>
[QueryType]
internal static class CandidateQueries
{
    /// <summary>The files that the caller may see: a prescripteur's own structure, a facilitateur's territory, a candidat's own.</summary>
    /// <param name="search">Words of first and last name in any order, each by its start; accents, hyphens and, where nothing is found without, one typing
    /// fault in a longer word are forgiven.</param>
    /// <param name="commune">The INSEE code of the commune where they live. Paris, Lyon and Marseille include their arrondissements, and a commune those merged
    /// into it; a code merged away asks for its successor.</param>
    /// <param name="department">The department's code where they live.</param>
    [Authorize]
    [UsePaging(MaxPageSize = 100, IncludeTotalCount = true, ConnectionName = "Candidates"), UseFiltering<CandidateFilterInput>, UseSorting<CandidateSortInput>]
    public static async Task<Page<CandidateNode>?> GetCandidatesAsync(
        string? search, InseeCode? commune, string? department, QueryContext<Candidate> query, PagingArguments paging, CandidateStore candidates, Actor actor,
        CancellationToken cancel)
    {
        var filter = new CandidateFilter { Search = search, Commune = commune, Department = department };
        var page = await candidates.ListAsync(
            actor, filter, (visible, reading) => visible.With(query, Newest).ToPageAsync(paging, reading), shown => shown.Items, cancel);
        return page.Select(candidate => new CandidateNode(candidate));
    }

    /// <summary>One file; null when there is none or the caller may not know of it.</summary>
    /// <param name="id">Its global identifier.</param>
    [Authorize]
    public static async Task<CandidateNode?> GetCandidateAsync(
        [ID<CandidateNode>] CandidateId id, CandidateByIdDataLoader candidates, CancellationToken cancel) =>
        await candidates.LoadAsync(id, cancel) is { } candidate ? new(candidate) : null;

    /// <summary>The latest first, unless the client says otherwise.</summary>
    internal static SortDefinition<Candidate> Newest(SortDefinition<Candidate> order) =>
        order.IfEmpty(other => other.AddDescending(candidate => candidate.EnteredAt).AddDescending(candidate => candidate.Id));
}

/// <summary>What files can be filtered by: situations and other sensitive fields cannot.</summary>
internal sealed class CandidateFilterInput : FilterInputType<Candidate>
{
    protected override void Configure(FieldSelection<Candidate> fields) => fields.BindFieldsExplicitly()
        .Field(candidate => candidate.ExternalReference, "reference")
        .Field(candidate => candidate.LastName)
        .Field(candidate => candidate.FirstName)
        .Field(candidate => candidate.Level)
        .Field(candidate => candidate.State)
        .Field(candidate => candidate.LastContactOn);
}

/// <summary>What files can be sorted by.</summary>
internal sealed class CandidateSortInput : SortInputType<Candidate>
{
    protected override void Configure(FieldSelection<Candidate> fields) => fields.BindFieldsExplicitly()
        .Field(candidate => candidate.EnteredAt, "enteredAt", "When the file was entered. Without an order, the latest comes first.")
        .Field(SortKeys.FoldedText<Candidate>(), "name", "Last, then first name, without regard to case and accents.", neverNull: true);
}
