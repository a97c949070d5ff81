using Matching.Explanations;

namespace Matching.Eligibility;

/// <summary>What a verdict leaves open, told as blockers.</summary>
internal static class EligibilityBlockers
{
    /// <summary>Nothing when eligible; what must be confirmed; or that no criterion is met.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="candidate">The file that was judged.</param>
    /// <param name="settings">The desk's settings, for how long papers hold.</param>
    /// <param name="betterFrom">The day from which time alone makes the outcome better; null when it does not.</param>
    public static IReadOnlyList<Blocker> Of(
        EligibilityVerdict verdict, Candidate candidate, ClauseDeskSettings settings, DateOnly? betterFrom) => verdict.Outcome switch
    {
        EligibilityOutcome.Eligible => [],
        EligibilityOutcome.NotEligible => [NotEligible(verdict, betterFrom)],
        _ => ToConfirm(verdict, candidate, settings),
    };

    private static Blocker NotEligible(EligibilityVerdict verdict, DateOnly? betterFrom)
    {
        var ruleSet = ReasonValue.Term("ruleSet", verdict.RuleSetId);
        return betterFrom is { } from
            ? Blocker.Of(BlockerEffect.Excludes, BlockerCodes.NotEligible, ruleSet, ReasonValue.On("possibleFrom", from))
            : Blocker.Of(BlockerEffect.Excludes, BlockerCodes.NotEligible, ruleSet);
    }

    // A paper to fetch is nearer than a fact that nobody knows: facts are named only where there is no such paper.
    private static IReadOnlyList<Blocker> ToConfirm(EligibilityVerdict verdict, Candidate candidate, ClauseDeskSettings settings)
    {
        var open = verdict.Findings.Where(finding => finding.MayStillBeMet).ToList();
        var papers = open.Where(finding => finding.State != CriterionState.Unknown).ToList();
        return [.. Grouped((papers.Count > 0 ? papers : open).Select(finding => Tell(finding, verdict.On, candidate, settings)))];
    }

    // One is enough, so what differs by the criterion alone is told once, with all criteria that would do.
    private static IEnumerable<Blocker> Grouped(IEnumerable<Blocker> blockers) => blockers
        .GroupBy(blocker => (blocker.Reason.Code, blocker.Reason["since"]))
        .Select(alike => Blocker.Of(BlockerEffect.ToConfirm, alike.Key.Code,
        [
            .. alike.Select(blocker => blocker.Reason["criterion"]!.Value),
            .. alike.Key.Item2 is { } since ? [since] : Array.Empty<ReasonValue>(),
        ]));

    private static Blocker Tell(CriterionFinding finding, DateOnly on, Candidate candidate, ClauseDeskSettings settings)
    {
        var criterion = ReasonValue.Term("criterion", finding.Criterion.Code);
        if (finding.State == CriterionState.Unknown)
            return Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EligibilityUnknown, criterion);
        if (finding.State == CriterionState.EvidenceMissing)
            return Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EvidenceMissing, criterion);
        return LastProven(finding, on, candidate, settings) is { } last
            ? Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EvidenceExpired, criterion, ReasonValue.On("since", last.AddDays(1)))
            : Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.EvidenceExpired, criterion);
    }

    // Of several papers run out, the proof ended with the first slot that none of them fills any more.
    private static DateOnly? LastProven(CriterionFinding finding, DateOnly on, Candidate candidate, ClauseDeskSettings settings) =>
        finding.EvidenceLacking
            .Select(slot => candidate.Evidence
                .Where(paper => slot.AnyOf.Contains(paper.Kind))
                .Select(paper => slot.Validity.LastDay(paper, settings))
                .Where(last => last < on)
                .Max())
            .Where(last => last is not null)
            .Min();
}
