using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence;

/// <summary>Which of the visible candidates are asked for; what is null does not filter.</summary>
public sealed record CandidateFilter
{
    /// <summary>A part of last and first name; case and accents do not matter.</summary>
    public string? Search { get; init; }

    /// <summary>The department's code where they live.</summary>
    public string? Department { get; init; }

    /// <summary>The commune where they live.</summary>
    public InseeCode? Commune { get; init; }

    internal IQueryable<Candidate> Apply(IQueryable<Candidate> candidates)
    {
        if (Search is not null && FoldedText.Of(Search) is var search)
            candidates = candidates.Where(candidate => EF.Property<string>(candidate, ExtractedColumns.SearchText).Contains(search));
        if (Department is not null)
            candidates = candidates.Where(candidate => EF.Property<string>(candidate, ExtractedColumns.Department) == Department);
        if (Commune is not null)
            candidates = candidates.Where(candidate => EF.Property<InseeCode?>(candidate, ExtractedColumns.Commune) == Commune);
        return candidates;
    }
}
