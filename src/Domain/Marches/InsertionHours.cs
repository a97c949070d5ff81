using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Domain.Marches;

/// <summary>Hours of insertion work: 0 or more, two decimals (the reports print 12 700,52), at most 100 million.</summary>
public readonly partial record struct InsertionHours : ITextValue<InsertionHours>, IComparable<InsertionHours>
{
    private const string Allowed = "0 to 100000000 hours with at most 2 decimals, such as 787.5";

    /// <summary>The most hours that can be stated.</summary>
    public const decimal Most = 100_000_000m;

    /// <summary>No hours.</summary>
    public static readonly InsertionHours None;

    /// <summary>States hours.</summary>
    /// <param name="value">Hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, too many, or with more than two decimals.</exception>
    public InsertionHours(decimal value)
    {
        if (Check(value) is { } code) throw new ArgumentOutOfRangeException(nameof(value), value, $"{code}: expected {Allowed}.");
        Value = value;
    }

    /// <summary>The number of hours.</summary>
    public decimal Value { get; }

    /// <summary>Rounds a computed figure to two decimals, half away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or too many.</exception>
    public static InsertionHours Rounded(decimal value) => new(Math.Round(value, 2, MidpointRounding.AwayFromZero));

    /// <summary>Reads hours written with a decimal point or comma, and blanks between thousands.</summary>
    public static bool TryParse(string? text, out InsertionHours value, [NotNullWhen(false)] out InputFault? fault)
    {
        value = default;
        var plain = text is { Length: <= 40 } ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.') : "";
        fault = !Format().IsMatch(plain) || !decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var hours)
            ? new("hours.format", text, Allowed)
            : Check(hours) is { } code ? new(code, text, Allowed) : Accept(hours, out value);
        return fault is null;
    }

    /// <summary>Fewer come first.</summary>
    public int CompareTo(InsertionHours other) => Value.CompareTo(other.Value);

    /// <summary>What is left when <paramref name="done"/> is taken away; none when more was done than owed.</summary>
    public InsertionHours Less(InsertionHours done) => new(Math.Max(0, Value - done.Value));

    /// <summary>The sum.</summary>
    public static InsertionHours operator +(InsertionHours left, InsertionHours right) => new(left.Value + right.Value);

    /// <summary>The sum, as a method.</summary>
    public static InsertionHours Add(InsertionHours left, InsertionHours right) => left + right;

    /// <summary>Whether the left hours are fewer.</summary>
    public static bool operator <(InsertionHours left, InsertionHours right) => left.Value < right.Value;

    /// <summary>Whether the left hours are more.</summary>
    public static bool operator >(InsertionHours left, InsertionHours right) => left.Value > right.Value;

    /// <summary>Whether the left hours are not more.</summary>
    public static bool operator <=(InsertionHours left, InsertionHours right) => left.Value <= right.Value;

    /// <summary>Whether the left hours are not fewer.</summary>
    public static bool operator >=(InsertionHours left, InsertionHours right) => left.Value >= right.Value;

    /// <summary>The number with a decimal point and no unit, such as <c>787.5</c>.</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture);

    private static InputFault? Accept(decimal hours, out InsertionHours value)
    {
        value = new(hours);
        return null;
    }

    private static string? Check(decimal value) =>
        value < 0 ? "hours.negative"
        : value > Most ? "hours.too-many"
        : decimal.Round(value, 2) != value ? "hours.precision"
        : null;

    [GeneratedRegex(@"^[+-]?[0-9]+(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}

/// <summary>Sums of hours.</summary>
public static class InsertionHoursSum
{
    /// <summary>The sum of all hours; none of an empty sequence.</summary>
    public static InsertionHours Sum(this IEnumerable<InsertionHours> hours) => new(hours.Sum(each => each.Value));
}
