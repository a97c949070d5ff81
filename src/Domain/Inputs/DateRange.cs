using System.Globalization;

namespace Matching.Domain.Inputs;

/// <summary>The check that two days are in order and plausible.</summary>
public static class DateRange
{
    /// <summary>The first day that a marché, an offer or a placement may have; earlier ones are typing faults.</summary>
    public static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>The last day that one may have.</summary>
    public static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>Why the end cannot stand; null when it can. Both days are inclusive.</summary>
    /// <param name="field">The field of the end, named in the fault.</param>
    /// <param name="start">The first day; null when not known.</param>
    /// <param name="end">The last day; null when open.</param>
    public static InputFault? Check(string field, DateOnly? start, DateOnly? end)
    {
        foreach (var day in new[] { start, end })
            if (day < Earliest || day > Latest)
                return new("date.implausible", Text(day.Value), $"{Text(Earliest)} to {Text(Latest)}") { Field = field };
        return end < start ? new("date.reversed", Text(end.Value), $"{Text(start.Value)} or later") { Field = field } : null;
    }

    /// <summary>The ISO 8601 form.</summary>
    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
