namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Worked fewer than some hours in the last twelve months.</summary>
internal sealed record WorkedFewerHoursThan(int Hours) : RecentWorkCondition
{
    protected override Truth Holds(RecentWork work) =>
        work.Hours is { } hours ? Of(hours < Hours) : work.Months == 0 ? Truth.Yes : Truth.Unknown;
}
