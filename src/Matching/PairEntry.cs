using Matching.Explanations;
using Matching.LearnedRanking;
using Matching.Mobility;
using Matching.Pairs;
using Matching.Retrieval;
using Matching.Rules;

namespace Matching;

/// <summary>What the explanation of a kept pair is made of: the very results that made its score.</summary>
internal sealed record PairEntry(MatchableOffer Offer, MatchableCandidate Candidate, RuleResult[] Results, IReadOnlyList<Blocker> Hard, Journey? Journey)
{
    /// <summary>The explanation.</summary>
    /// <param name="setting">What holds for the answer.</param>
    /// <param name="rank">The place in the order; null for a pair by itself.</param>
    /// <param name="learned">What a model made of the pair; null where the rules stand alone.</param>
    public RankedMatch ToMatch(MatchSetting setting, int? rank, LearnedBasis? learned)
    {
        var byRules = RuleSet.Explain(Results, setting.Weights);
        var parts = learned is null ? byRules : byRules.Beside(learned.Model.Blend);
        var start = Offer.StartFor(setting.On);
        var standing = Candidate.Eligibility.On(Offer.Policy, start);
        var ofCarrier = Offer.CarrierPolicy is { } policy ? Candidate.Eligibility.On(policy, start).Outcome : EligibilityOutcome.Eligible;
        return new()
        {
            Offer = Offer,
            Candidate = Candidate,
            Rank = rank,
            RankedBy = learned?.Row is null ? RankedBy.Rules : RankedBy.Model,
            Score = learned?.Total ?? byRules.Sum(),
            Learned = learned?.ToScore(parts),
            Parts = parts,
            PartsByRules = byRules,
            Eligibility = ofCarrier < standing.Outcome ? ofCarrier : standing.Outcome,
            RuleSetVersion = standing.RuleSetVersion,
            Blockers = [.. Hard.OrderBy(blocker => blocker.Effect), .. Lowering(byRules)],
            Travel = Journey?.ToTravel(),
        };
    }

    // A rule to which the weights give no points costs none.
    private IEnumerable<Blocker> Lowering(IEnumerable<MatchPart> byRules) =>
        byRules.Where((part, at) => Results[at].Why.IsBlocker && part.Maximum > Points.Zero).Select(part => new Blocker(BlockerEffect.Lowers, part.Reason));
}
