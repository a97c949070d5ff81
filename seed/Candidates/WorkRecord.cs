namespace Matching.Seed.Candidates;

/// <summary>What the made-up past says of somebody's last twelve months.</summary>
/// <param name="Hours">Hours worked on the clause.</param>
/// <param name="IsWorkingNow">Whether a placement runs.</param>
internal readonly record struct WorkRecord(decimal Hours, bool IsWorkingNow)
{
    // A full-time month: 35 hours a week, 52 weeks, 12 months.
    private const decimal HoursOfMonth = 151.67m;

    /// <summary>The hours as months of full-time work.</summary>
    public decimal Months => Math.Min(12, Math.Round(Hours / HoursOfMonth, 1));
}
