namespace Matching.Domain.Eligibility.Conditions;

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
