using Matching.Persistence.Conversions;
using Matching.Persistence.References;
using Matching.Persistence.Searching;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Candidates;

/// <summary>Which of the visible candidates are asked for; what is null does not filter.</summary>
public sealed record CandidateFilter
{
    /// <summary>Words of first and last name in any order, each by its start; spelling as in <see cref="StoredNames"/>.</summary>
    public string? Search { get; init; }

    /// <summary>The department's code where they live.</summary>
    public string? Department { get; init; }

    /// <summary>The commune where they live, with its arrondissements and the communes merged into it.</summary>
    public InseeCode? Commune { get; init; }

    internal IQueryable<Candidate> Apply(IQueryable<Candidate> candidates, MatchingDbContext context)
    {
        if (Department is not null)
            candidates = candidates.Where(candidate => EF.Property<string>(candidate, ExtractedColumns.Department) == Department);
        return candidates.In(context, Commune).SearchedBy(Search);
    }
}
