using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Rows;

/// <summary>Reads days from a row: <c>2026-03-31</c>, or day, month and year as France writes them and as spreadsheets turn them.</summary>
/// <remarks>
/// The year may come first (<c>2026-3-1</c>); else days do, whatever stands between (<c>31/03/2026</c>, <c>31-3-2026</c>, <c>31.03.2026</c>,
/// <c>31 mars 2026</c>). A time behind the day is passed over. Five digits are the days that Excel counts from 1900, with or without a part of a
/// day. Years of two digits are refused: 54 may be a birth of 1954 or a deadline of 2054.
/// </remarks>
internal static partial class RowDates
{
    // Excel holds 1900 for a leap year, so that from March 1900 its first day is 30 December 1899.
    private static readonly DateOnly ExcelStart = new(1899, 12, 30);

    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    private static readonly string[][] Months =
    [
        ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"], ["juin", "june"],
        ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"], ["novembre", "november"], ["decembre", "december"],
    ];

    /// <summary>A day; null when empty or refused.</summary>
    public static DateOnly? Day(this ImportRow row, Column column) => row.Raw(column) is { } text ? Parse(row, column, text) : null;

    /// <summary>Refuses a first day that no marché or placement can have.</summary>
    public static void CheckStart(this ImportRow row, Column column)
    {
        if (row.Raw(column) is { } text && DateRange.Check("", Find(text), null) is { } early) row.Refuse(column, early);
    }

    /// <summary>The day that a part of a cell names; null when refused.</summary>
    public static DateOnly? Parse(ImportRow row, Column column, string text)
    {
        if (Find(text) is { } day) return day;
        row.Refuse(column, new ImportFault(ShortYear().IsMatch(text) ? "date.two-digit-year" : "date.format", text));
        return null;
    }

    private static DateOnly? Find(string text)
    {
        var plain = Time().Replace(text, "");
        if (DateOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (plain.Length == 5 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)) return ExcelStart.AddDays(serial);
        return Written().Match(plain) is { Success: true } named ? Named(named.Groups) : null;
    }

    private static DateOnly? Named(GroupCollection parts)
    {
        var month = MonthOf(Spelling.Letters(parts["month"].Value));
        var (day, year) = (Number(parts["day"]), Number(parts["year"]));
        return month > 0 && year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    // Abbreviations are beginnings; "jui" would be two months, and is none.
    private static int MonthOf(string folded)
    {
        if (folded.Length < 3) return 0;
        var fitting = Enumerable.Range(1, 12).Where(month => Months[month - 1].Any(name => name.StartsWith(folded, StringComparison.Ordinal))).ToList();
        return fitting is [var only] ? only : 0;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?:[T ] *[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?(?:Z| ?[+-][0-9]{2}:?[0-9]{2})?|(?<=^[0-9]{5})[.,][0-9]+)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:\p{L}+\.? )?(?<day>[0-9]{1,2})(?:er)?[ \-](?<month>\p{L}+)\.?[ \-](?<year>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^[0-9]{1,2}[/\-. ](?:[0-9]{1,2}|\p{L}+\.?)[/\-. ][0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();
}
