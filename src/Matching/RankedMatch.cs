using Matching.Explanations;
using Matching.Fairness.Floors;
using Matching.LearnedRanking.Explaining;
using Matching.Mobility;
using Matching.Retrieval;

namespace Matching;

/// <summary>One pair of an offer and a candidate, explained. The score is what orders: the rules' part and the learned part together.</summary>
public sealed record RankedMatch
{
    /// <summary>The offer, as the index held it.</summary>
    public required MatchableOffer Offer { get; init; }

    /// <summary>The candidate, as the index held them.</summary>
    public required MatchableCandidate Candidate { get; init; }

    /// <summary>The offer's identity.</summary>
    public OfferId OfferId => Offer.Id;

    /// <summary>The candidate's identity.</summary>
    public CandidateId CandidateId => Candidate.Id;

    /// <summary>The place in the order, from 1; null for a pair that was explained by itself.</summary>
    public int? Rank { get; init; }

    /// <summary>What put it there.</summary>
    public RankedBy RankedBy { get; init; }

    /// <summary>The points that the list is ordered by: <see cref="RulesPart"/> and <see cref="LearnedPart"/>, exactly.</summary>
    public required Points Score { get; init; }

    /// <summary>What past placements taught of the pair, taken apart; null where no model looked at it.</summary>
    public LearnedScore? Learned { get; init; }

    /// <summary>How a floor of the marché changed the place; null where it did not.</summary>
    public FloorMove? FloorMove { get; init; }

    /// <summary>Each rule's contribution to the score, in the order of <see cref="RuleKind"/>; beside a model, the share that it leaves them.</summary>
    public required IReadOnlyList<MatchPart> Parts { get; init; }

    /// <summary>What each rule gives by itself, before a model has its share; the same as <see cref="Parts"/> where the rules rank alone.</summary>
    public required IReadOnlyList<MatchPart> PartsByRules { get; init; }

    /// <summary>
    /// What the judge concludes for the first day of work: on the clause and, where the contract asks for it, on IAE or GEIQ, the less of both.
    /// A proposal until a facilitateur decides.
    /// </summary>
    public required EligibilityOutcome Eligibility { get; init; }

    /// <summary>The version of the rules the judge decided by; empty when it was not asked.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>What excludes, must be confirmed, or costs points by a stated amount; in this order.</summary>
    public required IReadOnlyList<Blocker> Blockers { get; init; }

    /// <summary>The journey counted with; null when nothing can be said.</summary>
    public Travel? Travel { get; init; }

    /// <summary>The rules' part of the score: the sum of the parts' points.</summary>
    public Points RulesPart => Parts.Sum();

    /// <summary>
    /// The model's part of the score, 0 where the rules rank alone: base and contributions of <see cref="Learned"/>. Beyond the window,
    /// where no model looks, the least that it gave anybody within.
    /// </summary>
    public Points LearnedPart => Score - RulesPart;

    /// <summary>How many blockers exclude the pair; 0 for a match.</summary>
    public int ExcludedBy => Blockers.Count(blocker => blocker.Effect == BlockerEffect.Excludes);
}

/// <summary>What put the matches into their order.</summary>
public enum RankedBy
{
    /// <summary>The sum of the rules' points.</summary>
    Rules,

    /// <summary>A trained model.</summary>
    Model,
}
