namespace Matching.Domain.Eligibility;

/// <summary>The only place that decides on eligibility. Pure: the same facts, day and rules give the same verdict.</summary>
public static class EligibilityJudge
{
    /// <summary>Judges a person on a day.</summary>
    /// <param name="candidate">The file.</param>
    /// <param name="on">Any day, past or future; for a hire its first day.</param>
    /// <param name="context">The desk's settings, buyer and prescriber.</param>
    /// <param name="rules">One rule set; for two sets judge twice.</param>
    public static EligibilityVerdict Judge(Candidate candidate, DateOnly on, EligibilityContext context, EligibilityRuleSet rules)
    {
        var question = new Question(candidate, on, context);
        var findings = rules.Criteria.Select(criterion => Find(criterion, question)).ToArray();
        if (rules.Wait is { } wait) findings = Waiting(wait, findings, question);
        return new()
        {
            CandidateId = question.Candidate.Id,
            RuleSetId = rules.Id,
            RuleSetVersion = rules.Version,
            On = question.On,
            Outcome = Conclude(findings, rules),
            Findings = findings,
        };
    }

    private static EligibilityOutcome Conclude(CriterionFinding[] findings, EligibilityRuleSet rules)
    {
        if (Reached(finding => finding.State == CriterionState.Met)) return EligibilityOutcome.Eligible;
        return Reached(finding => finding.State == CriterionState.Met || finding.MayStillBeMet)
            ? EligibilityOutcome.ToConfirm
            : EligibilityOutcome.NotEligible;

        bool Reached(Func<CriterionFinding, bool> counts) => rules.Enough.Any(enough =>
            findings.Count(finding => finding.Criterion.Group == enough.Group && counts(finding)) >= enough.Count);
    }

    // A right that has run out is not opened again for a while by the criteria that opened it.
    private static CriterionFinding[] Waiting(WaitingTime wait, CriterionFinding[] findings, Question question)
    {
        var right = findings.Single(finding => finding.Criterion.Code == wait.Criterion);
        if (right.State == CriterionState.Met) return findings;
        var (ended, ends) = EvidenceCheck.EndsAround(right.Criterion, question);
        DateOnly? until = ended?.AddMonths(wait.Months) is { } last && question.On <= last ? last : null;
        return Array.ConvertAll(findings, finding => wait.StillOpen.Contains(finding.Criterion.Group) ? finding : Told(finding));

        CriterionFinding Told(CriterionFinding finding)
        {
            var dated = finding with { HoldsUntil = Days.Earlier(finding.HoldsUntil, ends) };
            return until is not { } day ? dated : dated with
            {
                State = CriterionState.NotMet,
                Reason = "right.waiting",
                Facts = [.. finding.Facts, Facts.Of("waitingUntil", day)],
                Evidence = [],
                EvidenceLacking = [],
                HoldsUntil = Days.Earlier(dated.HoldsUntil, day),
            };
        }
    }

    private static CriterionFinding Find(Criterion criterion, Question question)
    {
        var answer = criterion.Condition.Answer(question);
        var finding = new CriterionFinding
        {
            Criterion = criterion,
            State = answer.Truth == Truth.Unknown ? CriterionState.Unknown : CriterionState.NotMet,
            Reason = answer.Truth == Truth.Unknown ? "fact.unknown" : "condition.not-met",
            Facts = answer.Facts,
            HoldsUntil = answer.HoldsUntil,
        };
        if (answer.Truth == Truth.Yes) return EvidenceCheck.Complete(finding, question);
        return answer is { Truth: Truth.No, HasEnded: true }
            ? finding with { State = CriterionState.Expired, Reason = "status.ended" }
            : finding;
    }
}
