namespace Matching.Domain.Eligibility.Conditions;

/// <summary>Worked fewer than some months in the last twelve, or not at all.</summary>
internal sealed record WorkedFewerMonthsThan(int Months) : RecentWorkCondition
{
    protected override Truth Holds(RecentWork work) =>
        work.Months is { } months ? Of(months < Months) : work.Hours == 0 ? Truth.Yes : Truth.Unknown;
}
