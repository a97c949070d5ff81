namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Something about the work of the last twelve months, which is known for some weeks around its statement only.</summary>
internal abstract record RecentWorkCondition : Condition
{
    public sealed override Answer Answer(Question question)
    {
        if (question.Candidate.RecentWork is not { } work) return Conditions.Answer.Unknown("recentWork");

        var usable = question.Context.Settings.RecentWorkUsableDays;
        if (question.On > work.UpTo.AddDays(usable))
            return new(Truth.Unknown, null, Facts.Of("recentWork.upTo", work.UpTo));
        if (question.On < work.UpTo.AddDays(-usable))
            return new(Truth.Unknown, work.UpTo.AddDays(-usable - 1), Facts.Of("recentWork.upTo", work.UpTo));

        Fact[] facts =
        [
            Facts.Of("recentWork.hours", work.Hours),
            Facts.Of("recentWork.months", work.Months),
            Facts.Of("recentWork.upTo", work.UpTo),
        ];
        return new(Holds(work), work.UpTo.AddDays(usable), facts);
    }

    protected abstract Truth Holds(RecentWork work);

    protected static Truth Of(bool isTrue) => isTrue ? Truth.Yes : Truth.No;
}
