namespace Matching.Domain;

/// <summary>Looks for the papers of a criterion whose facts fit.</summary>
internal static class EvidenceCheck
{
    private sealed record Slot(EvidenceSlot Asked, CriterionState State, Evidence? Paper, DateOnly? HoldsUntil);

    public static CriterionFinding Complete(CriterionFinding finding, Question question)
    {
        var slots = finding.Criterion.Evidence.Select(asked => Look(asked, finding.Criterion, question)).ToArray();
        var state = slots.Any(slot => slot.State == CriterionState.EvidenceMissing) ? CriterionState.EvidenceMissing
            : slots.Any(slot => slot.State == CriterionState.Expired) ? CriterionState.Expired
            : CriterionState.Met;
        return finding with
        {
            State = state,
            Reason = state switch
            {
                CriterionState.Met => "met",
                CriterionState.Expired => "evidence.expired",
                _ => "evidence.missing",
            },
            Evidence = state == CriterionState.Met ? [.. slots.Select(slot => slot.Paper!.Id)] : [],
            EvidenceLacking = [.. slots.Where(slot => slot.State != CriterionState.Met).Select(slot => slot.Asked)],
            HoldsUntil = Days.Earlier(finding.HoldsUntil, Days.Earliest(slots.Select(slot => slot.HoldsUntil))),
        };
    }

    private static Slot Look(EvidenceSlot asked, Criterion criterion, Question question)
    {
        var papers = question.Candidate.Evidence
            .Where(paper => asked.AnyOf.Contains(paper.Kind) && Concerns(paper, criterion))
            .Select(paper => (Paper: paper, LastDay: asked.Validity.LastDay(paper, question.Context.Settings)))
            .ToArray();
        var valid = papers.Where(each => each.Paper.IssuedOn <= question.On && (each.LastDay is null || question.On <= each.LastDay)).ToArray();
        if (valid.Length > 0)
        {
            var longest = valid.MaxBy(each => each.LastDay ?? DateOnly.MaxValue);
            return new(asked, CriterionState.Met, longest.Paper, longest.LastDay);
        }
        // A paper that is dated after the day in question will change the finding when its day comes.
        var untilNext = Days.Earliest(papers.Where(each => each.Paper.IssuedOn > question.On).Select(each => (DateOnly?)each.Paper.IssuedOn.AddDays(-1)));
        var state = papers.Any(each => each.LastDay < question.On) ? CriterionState.Expired : CriterionState.EvidenceMissing;
        return new(asked, state, null, untilNext);
    }

    private static bool Concerns(Evidence paper, Criterion criterion) =>
        paper.Proves is not { } proven || criterion.Condition.Statuses.Contains(proven);
}
