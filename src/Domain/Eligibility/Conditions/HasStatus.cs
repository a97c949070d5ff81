namespace Matching.Domain.Eligibility.Conditions;

/// <summary>One of the situations holds.</summary>
internal sealed record HasStatus(params PersonStatus[] AnyOf) : Condition
{
    public override IEnumerable<PersonStatus> Statuses => AnyOf;

    public override Answer Answer(Question question)
    {
        var on = question.On;
        var declared = question.Candidate.Statuses.Where(period => AnyOf.Contains(period.Status)).ToArray();
        var facts = declared.Select(period => Facts.Of("status", period)).ToArray();
        var holding = declared.Where(period => period.HoldsOn(on)).ToArray();
        if (holding.Length > 0)
            return new(Truth.Yes, holding.Select(period => period.Until).Aggregate(Days.Later), facts);

        var reviewed = question.Candidate.StatusesReviewedOn;
        var untilNext = declared.Where(period => period.Since > on).Min(period => period.Since)?.AddDays(-1);
        if (reviewed is null && AnyOf.Except(declared.Select(period => period.Status)).Any())
            return new(Truth.Unknown, untilNext, [.. facts, new("statusesReviewedOn", "")]);

        return new(Truth.No, untilNext, facts.Length > 0 ? facts : [Facts.Of("statusesReviewedOn", reviewed!.Value)])
        {
            HasEnded = declared.Any(period => period.Until < on),
        };
    }
}
