using Matching.Domain;

namespace Matching.Api;

/// <summary>What somebody worked in the twelve months up to a day.</summary>
internal sealed class RecentWorkInput
{
    /// <summary>The last day of the twelve months.</summary>
    public required DateOnly UpTo { get; init; }

    /// <summary>Hours worked in them, 0 to 8784.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Months worked in them, 0 to 12.</summary>
    public decimal? Months { get; init; }


    /// <summary>The work as a file keeps it; null with a fault when a number is out of range.</summary>
    public RecentWork? ToRecentWork(ICollection<InputFault> faults)
    {
        if (Hours is < 0 or > 8_784) faults.Add(new InputFault("recent-work.hours", Text(Hours.Value), "0 to 8784 hours") { Field = "recentWork.hours" });
        else if (Months is < 0 or > 12) faults.Add(new InputFault("recent-work.months", Text(Months.Value), "0 to 12 months") { Field = "recentWork.months" });
        else return new() { UpTo = UpTo, Hours = Hours, Months = Months };
        return null;
    }

    private static string Text(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
