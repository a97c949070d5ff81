using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Matching.Domain.Placements;

/// <summary>A calendar month, written <c>2026-03</c>.</summary>
public readonly record struct YearMonth : ITextValue<YearMonth>, IComparable<YearMonth>
{
    private readonly int _monthsSinceYearZero;

    /// <summary>States a month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such month.</exception>
    public YearMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        _monthsSinceYearZero = (first.Year * 12) + first.Month - 1;
    }

    /// <summary>The year.</summary>
    public int Year => _monthsSinceYearZero / 12;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => (_monthsSinceYearZero % 12) + 1;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The month of a day.</summary>
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <inheritdoc/>
    public static bool TryParse(string? text, out YearMonth value, [NotNullWhen(false)] out InputFault? fault)
    {
        var isMonth = DateOnly.TryParseExact(text?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        fault = isMonth ? null : new("month.format", text, "a year and month, such as 2026-03");
        value = isMonth ? Of(day) : default;
        return isMonth;
    }

    /// <summary>Earlier comes first.</summary>
    public int CompareTo(YearMonth other) => _monthsSinceYearZero.CompareTo(other._monthsSinceYearZero);

    /// <summary>The ISO 8601 form, such as <c>2026-03</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
