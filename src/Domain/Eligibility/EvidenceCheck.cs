namespace Matching.Domain.Eligibility;

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

    /// <summary>When papers of a criterion ended last before the day in question, and when the next one ends from then on; null for never.</summary>
    public static (DateOnly? Ended, DateOnly? Ends) EndsAround(Criterion criterion, Question question)
    {
        var ends = criterion.Evidence
            .SelectMany(asked => question.Candidate.Evidence
                .Where(paper => paper.IsSeen && asked.AnyOf.Contains(paper.Kind) && Concerns(paper, criterion))
                .Select(paper => asked.Validity.LastDay(paper, question.Context.Settings)))
            .OfType<DateOnly>()
            .ToList();
        return (ends.Where(end => end < question.On).Max(end => (DateOnly?)end), ends.Where(end => end >= question.On).Min(end => (DateOnly?)end));
    }

    private static Slot Look(EvidenceSlot asked, Criterion criterion, Question question)
    {
        var slot = new Slot(asked, CriterionState.EvidenceMissing, null, null);
        foreach (var paper in question.Candidate.Evidence)
            if (paper.IsSeen && asked.AnyOf.Contains(paper.Kind) && Concerns(paper, criterion))
                slot = Better(slot, paper, asked.Validity.LastDay(paper, question.Context.Settings), question.On);
        return slot;
    }

    private static Slot Better(Slot slot, Evidence paper, DateOnly? lastDay, DateOnly on)
    {
        var isMet = slot.State == CriterionState.Met;
        // A paper dated after the day in question changes the finding when its day comes, unless one holds already.
        if (paper.IssuedOn > on) return isMet ? slot : slot with { HoldsUntil = Days.Earlier(slot.HoldsUntil, paper.IssuedOn.AddDays(-1)) };
        if (lastDay < on) return isMet ? slot : slot with { State = CriterionState.Expired };
        return isMet && (slot.HoldsUntil is null || lastDay <= slot.HoldsUntil)
            ? slot
            : new(slot.Asked, CriterionState.Met, paper, lastDay);
    }

    private static bool Concerns(Evidence paper, Criterion criterion) =>
        paper.Proves is not { } proven || criterion.Condition.Statuses.Contains(proven);
}
