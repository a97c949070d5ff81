using Matching.Explanations;
using Matching.LearnedRanking.History;
using Matching.Retrieval;

namespace Matching.LearnedRanking.Serving;

/// <summary>One line of a served ranking.</summary>
public sealed record ServedEntry
{
    /// <summary>The place in the order as shown, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The place before a floor of the marché, from 1; null without one, and beyond its window.</summary>
    public int? RankBefore { get; init; }

    /// <summary>The offer.</summary>
    public required MatchableOffer Offer { get; init; }

    /// <summary>The candidate.</summary>
    public required MatchableCandidate Candidate { get; init; }

    /// <summary>Which offer it is.</summary>
    public OfferId OfferId => Offer.Id;

    /// <summary>Which candidate it is.</summary>
    public CandidateId CandidateId => Candidate.Id;

    /// <summary>What put it there.</summary>
    public required RankedBy RankedBy { get; init; }

    /// <summary>The sum of the rules' points.</summary>
    public required Points Rules { get; init; }

    /// <summary>The points that it was ordered by, rules and model together; null where the rules ordered alone.</summary>
    public Points? Learned { get; init; }

    /// <summary>The points that the model in the shadow would have ordered it by; null without one.</summary>
    public Points? Shadow { get; init; }

    /// <summary>The place that it would have had by the shadow, from 1; null without one.</summary>
    public int? ShadowRank { get; init; }

    /// <summary>Makes the snapshot from which rules' parts, features and points can be worked out again. Costs nothing until called.</summary>
    public required Func<PairSnapshot> Snapshot { get; init; }
}
