using System.Globalization;

namespace Matching.Domain.Offers;

/// <summary>Working hours in a week: more than 0, at most 48 (Code du travail, L3121-20), two decimals.</summary>
public readonly record struct WeeklyHours : IComparable<WeeklyHours>
{
    /// <summary>States weekly hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">0 or less, more than 48, or with more than two decimals.</exception>
    public WeeklyHours(decimal value) =>
        Value = value is > 0 and <= 48 && decimal.Round(value, 2) == value
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected more than 0 and at most 48 hours a week, with at most 2 decimals.");

    /// <summary>The number of hours.</summary>
    public decimal Value { get; }

    /// <summary>Fewer come first.</summary>
    public int CompareTo(WeeklyHours other) => Value.CompareTo(other.Value);

    /// <summary>The hours with their unit, such as <c>35 h/week</c>; for logs.</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture) + " h/week";
}
