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
        return Judge(new Question(candidate, on, context), rules);
    }

    /// <summary>The outcome on a day and the last day on which it still stands: what an index keeps of a person.</summary>
    /// <remarks>
    /// The same judgement as <see cref="Judge(Candidate, DateOnly, EligibilityContext, EligibilityRuleSet)"/>, without the
    /// texts. Time alone changes outcomes: papers run out, birthdays come. A finding may change without changing the
    /// outcome, so this walks from change to change.
    /// </remarks>
    /// <param name="candidate">The file.</param>
    /// <param name="on">Any day.</param>
    /// <param name="context">The desk's settings, buyer and prescriber.</param>
    /// <param name="rules">One rule set.</param>
    public static EligibilityOutlook Outlook(Candidate candidate, DateOnly on, EligibilityContext context, EligibilityRuleSet rules)
    {
        var now = Judge(new Question(candidate, on, context) { NamesFacts = false }, rules);
        for (var next = now.NextChangeOn; next is { } day;)
        {
            var later = Judge(new Question(candidate, day, context) { NamesFacts = false }, rules);
            if (later.Outcome != now.Outcome) return new(now.Outcome, day.AddDays(-1));
            next = later.NextChangeOn;
        }
        return new(now.Outcome, null);
    }

    private static EligibilityVerdict Judge(Question question, EligibilityRuleSet rules)
    {
        var findings = rules.Criteria.Select(criterion => Find(criterion, question)).ToArray();
        var byPrescriber = rules.AuthorisedPrescriberNeedsNone && question.Context.Prescriber is { IsAuthorised: true };
        return new()
        {
            CandidateId = question.Candidate.Id,
            RuleSetId = rules.Id,
            RuleSetVersion = rules.Version,
            On = question.On,
            Outcome = byPrescriber ? EligibilityOutcome.Eligible : Conclude(findings, rules),
            RestsOnAuthorisedPrescriber = byPrescriber,
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
