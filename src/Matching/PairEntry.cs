namespace Matching;

/// <summary>What the explanation of a kept pair is made of: the very results that made its score.</summary>
internal sealed record PairEntry(MatchableOffer Offer, MatchableCandidate Candidate, RuleResult[] Results, IReadOnlyList<Blocker> Hard, Journey? Journey)
{
    /// <summary>The explanation.</summary>
    public RankedMatch ToMatch(MatchSetting setting, int? rank)
    {
        var parts = RuleSet.Explain(Results, setting.Weights);
        var standing = Candidate.Eligibility.On(Offer.Policy, Offer.StartFor(setting.On));
        return new()
        {
            Offer = Offer,
            Candidate = Candidate,
            Rank = rank,
            Parts = parts,
            Eligibility = standing.Outcome,
            RuleSetVersion = standing.RuleSetVersion,
            Blockers = [.. Hard.OrderBy(blocker => blocker.Effect), .. Lowering(parts)],
            Travel = Journey?.ToTravel(),
        };
    }

    private static IEnumerable<Blocker> Lowering(IEnumerable<MatchPart> parts) =>
        parts.Where(part => ReasonCodes.IsBlocker(part.Reason.Code)).Select(part => new Blocker(BlockerEffect.Lowers, part.Reason));
}
