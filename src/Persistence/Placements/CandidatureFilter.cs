namespace Matching.Persistence.Placements;

/// <summary>Which of the visible candidatures are asked for; what is null does not filter.</summary>
public sealed record CandidatureFilter
{
    /// <summary>On this offer.</summary>
    public OfferId? OfferId { get; init; }

    /// <summary>Of this person.</summary>
    public CandidateId? CandidateId { get; init; }

    /// <summary>In one of these states; an empty list finds nothing.</summary>
    public IReadOnlyList<CandidatureState>? States { get; init; }

    internal IQueryable<Candidature> Apply(IQueryable<Candidature> candidatures)
    {
        if (OfferId is { } offer)
            candidatures = candidatures.Where(candidature => candidature.OfferId == offer);
        if (CandidateId is { } candidate)
            candidatures = candidatures.Where(candidature => candidature.CandidateId == candidate);
        if (States is { } states)
            candidatures = candidatures.Where(candidature => states.Contains(candidature.State));
        return candidatures;
    }
}
