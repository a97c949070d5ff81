using System.Collections.Frozen;
using Matching.Retrieval;

namespace Matching.LearnedRanking.History;

/// <summary>What a snapshot keeps of an offer: not where the work is, nor who was presented.</summary>
public static class RecordedOffer
{
    /// <summary>Keeps what is needed of an offer.</summary>
    public static MatchableOffer Of(MatchableOffer offer) =>
        offer with { Site = null, PlaceVagueness = default, Presented = FrozenDictionary<CandidateId, CandidatureState>.Empty };
}
