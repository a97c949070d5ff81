using System.Globalization;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>What somebody worked in the twelve months up to a day. A part that is not given stays; null makes hours or months unknown.</summary>
internal sealed class RecentWorkInput
{
    /// <summary>The last day of the twelve months. Left out, the day known stays, or today where none is.</summary>
    public DateOnly? UpTo { get; init; }

    /// <summary>Hours worked in them, 0 to 8784, with at most 2 decimals.</summary>
    public Optional<decimal?> Hours { get; init; }

    /// <summary>Months worked in them, 0 to 12, with at most 2 decimals.</summary>
    public Optional<decimal?> Months { get; init; }


    /// <summary>The work with what is given; null when neither hours nor months are known any more, or with a fault when a number is out of range.</summary>
    public RecentWork? On(RecentWork? known, DateOnly today, ICollection<InputFault> faults)
    {
        if (Hours.Value is { } worked && !(worked is >= 0 and <= 8_784 && decimal.Round(worked, 2) == worked))
            faults.Add(new InputFault("recent-work.hours", Text(Hours.Value.Value), "0 to 8784 hours") { Field = "recentWork.hours" });
        else if (Months.Value is { } counted && !(counted is >= 0 and <= 12 && decimal.Round(counted, 2) == counted))
            faults.Add(new InputFault("recent-work.months", Text(Months.Value.Value), "0 to 12 months") { Field = "recentWork.months" });
        else if ((Hours.Or(known?.Hours), Months.Or(known?.Months)) is var (hours, months) && (hours is not null || months is not null))
            return new() { UpTo = UpTo ?? known?.UpTo ?? today, Hours = hours, Months = months };
        return null;
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
