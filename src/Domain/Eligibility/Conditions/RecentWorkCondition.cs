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

/// <summary>Worked fewer than some hours in the last twelve months.</summary>
internal sealed record WorkedFewerHoursThan(int Hours) : RecentWorkCondition
{
    protected override Truth Holds(RecentWork work) =>
        work.Hours is { } hours ? Of(hours < Hours) : work.Months == 0 ? Truth.Yes : Truth.Unknown;
}

/// <summary>Worked fewer than some months in the last twelve, or not at all.</summary>
internal sealed record WorkedFewerMonthsThan(int Months) : RecentWorkCondition
{
    protected override Truth Holds(RecentWork work) =>
        work.Months is { } months ? Of(months < Months) : work.Hours == 0 ? Truth.Yes : Truth.Unknown;
}

/// <summary>Without work for some months.</summary>
/// <remarks>
/// The file tells how much was worked in twelve months, not when: no work at all is inactivity, more than the other months
/// of the year is none, anything between is not known.
/// </remarks>
internal sealed record InactiveFor(int Months) : RecentWorkCondition
{
    protected override Truth Holds(RecentWork work) =>
        work.Months == 0 || work.Hours == 0 ? Truth.Yes
        : work.Months > 12 - Months ? Truth.No
        : Truth.Unknown;
}
