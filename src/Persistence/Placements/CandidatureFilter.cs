using Matching.Persistence.Conversions;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Placements;

/// <summary>Which of the visible candidatures are asked for; what is null does not filter.</summary>
public sealed record CandidatureFilter
{
    /// <summary>On this offer.</summary>
    public OfferId? OfferId { get; init; }

    /// <summary>Of this person. For an employer those in which it knows who the person is: otherwise the answer would name a pseudonym.</summary>
    public CandidateId? CandidateId { get; init; }

    /// <summary>In one of these states, as the caller is told them; an empty list finds nothing.</summary>
    public IReadOnlyList<CandidatureState>? States { get; init; }

    /// <param name="candidatures">The visible ones.</param>
    /// <param name="introduced">Those in which the caller knows who the person is; null for those who know everybody's.</param>
    internal IQueryable<Candidature> Apply(IQueryable<Candidature> candidatures, IQueryable<Candidature>? introduced)
    {
        if (CandidateId is { } candidate)
            candidatures = (introduced ?? candidatures).Where(candidature => candidature.CandidateId == candidate);
        if (OfferId is { } offer)
            candidatures = candidatures.Where(candidature => candidature.OfferId == offer);
        if (States is { } states)
            candidatures = introduced is null
                ? candidatures.Where(candidature => states.Contains(candidature.State))
                : candidatures.Where(candidature => states.Contains(EF.Property<CandidatureState>(candidature, ExtractedColumns.EmployerState)));
        return candidatures;
    }
}
