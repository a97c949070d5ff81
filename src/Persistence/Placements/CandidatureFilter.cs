using System.Linq.Expressions;

namespace Matching.Persistence;

/// <summary>Which of the visible candidatures are asked for; what is null does not filter.</summary>
public sealed record CandidatureFilter
{
    /// <summary>A condition on columns of its own.</summary>
    public Expression<Func<Candidature, bool>>? Where { get; init; }

    /// <summary>On this offer.</summary>
    public OfferId? OfferId { get; init; }

    /// <summary>Of this person.</summary>
    public CandidateId? CandidateId { get; init; }

    internal IQueryable<Candidature> Apply(IQueryable<Candidature> candidatures)
    {
        if (Where is not null)
            candidatures = candidatures.Where(Where);
        if (OfferId is { } offer)
            candidatures = candidatures.Where(candidature => candidature.OfferId == offer);
        if (CandidateId is { } candidate)
            candidatures = candidatures.Where(candidature => candidature.CandidateId == candidate);
        return candidatures;
    }
}
