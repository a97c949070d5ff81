using System.Globalization;

namespace Matching.Persistence.Importing;

/// <summary>Reads days from a row: <c>2026-03-31</c> or <c>31/03/2026</c>.</summary>
internal static class RowDates
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <summary>A day; null when empty or refused.</summary>
    public static DateOnly? Day(this ImportRow row, Column column)
    {
        if (row.Raw(column) is not { } text) return null;
        if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        row.Refuse(column, new ImportFault("date.format", text, "2026-03-31, 31/03/2026"));
        return null;
    }

    /// <summary>A day that must be there; the default when refused.</summary>
    public static DateOnly RequiredDay(this ImportRow row, Column column) =>
        row.Raw(column) is null ? row.Missing(column, default(DateOnly)) : row.Day(column) ?? default;

    /// <summary>Refuses an end before its start, and days no marché or placement can have.</summary>
    public static void CheckRange(this ImportRow row, Column start, Column end)
    {
        var (first, last) = (Peek(row, start), Peek(row, end));
        if (DateRange.Check("", first, null) is { } early) row.Refuse(start, early);
        else if (DateRange.Check("", first, last) is { } fault) row.Refuse(end, fault);
    }

    private static DateOnly? Peek(ImportRow row, Column column) =>
        DateOnly.TryParseExact(row.Raw(column), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
