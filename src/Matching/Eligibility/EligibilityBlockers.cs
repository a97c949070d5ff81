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
        EligibilityOutcome.NotEligible => [NotEligible(BlockerCodes.NotEligible, verdict, betterFrom)],
        _ => ToConfirm(verdict, candidate, settings),
    };

    /// <summary>The same for what a contract asks beside the clause.</summary>
    public static IReadOnlyList<Blocker> OfCarrier(EligibilityVerdict verdict, DateOnly? betterFrom)
    {
        if (verdict.Outcome == EligibilityOutcome.Eligible) return [];
        if (verdict.Outcome == EligibilityOutcome.NotEligible) return [NotEligible(BlockerCodes.CarrierNotEligible, verdict, betterFrom)];
        var open = verdict.Findings.Where(finding => finding.MayStillBeMet).ToList();
        var papers = open.Where(finding => finding.State != CriterionState.Unknown).ToList();
        return
        [
            Blocker.Of(
                BlockerEffect.ToConfirm,
                papers.Count > 0 ? BlockerCodes.CarrierEvidenceMissing : BlockerCodes.CarrierUnknown,
                [
                    ReasonValue.Term("ruleSet", verdict.RuleSetId),
                    .. (papers.Count > 0 ? papers : open).Select(finding => ReasonValue.Term("criterion", finding.Criterion.Code)),
                ]),
        ];
    }

    private static Blocker NotEligible(string code, EligibilityVerdict verdict, DateOnly? betterFrom)
    {
        var ruleSet = ReasonValue.Term("ruleSet", verdict.RuleSetId);
        return betterFrom is { } from
            ? Blocker.Of(BlockerEffect.Excludes, code, ruleSet, ReasonValue.On("possibleFrom", from))
            : Blocker.Of(BlockerEffect.Excludes, code, ruleSet);
    }

    // A paper can be fetched: facts that nobody knows are named only where no paper is lacking.
    private static IReadOnlyList<Blocker> ToConfirm(EligibilityVerdict verdict, Candidate candidate, ClauseDeskSettings settings)
    {
        var open = verdict.Findings.Where(finding => finding.MayStillBeMet).ToList();
        var papers = open.Where(finding => finding.State != CriterionState.Unknown).ToList();
        return [.. Grouped((papers.Count > 0 ? papers : open).Select(finding => Tell(finding, verdict.On, candidate, settings)))];
    }

    // One criterion is enough: blockers that differ by the criterion alone become one that names all of them.
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

    // Where several papers have run out, the proof ended when the first slot lost its last paper.
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
