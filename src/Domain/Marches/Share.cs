using System.Globalization;

namespace Matching.Domain.Marches;

/// <summary>A part of a whole, 0 to 1 (0.05 is 5 %).</summary>
public readonly record struct Share : IComparable<Share>
{
    /// <summary>States a share.</summary>
    /// <param name="value">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 1: most likely a percentage.</exception>
    public Share(decimal value) =>
        Value = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a share of 0 to 1, such as 0.05 for 5 %.");

    /// <summary>The share, 0 to 1.</summary>
    public decimal Value { get; }

    /// <summary>The same in per cent, 0 to 100.</summary>
    public decimal Percent => Value * 100;

    /// <summary>States a share given in per cent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 100.</exception>
    public static Share FromPercent(decimal percent) => new(percent / 100);

    /// <summary>How much <paramref name="part"/> is of <paramref name="whole"/>; null when the whole is nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is negative or more than the whole.</exception>
    public static Share? Of(decimal part, decimal whole) => whole == 0 ? null : new(part / whole);

    /// <summary>Smaller comes first.</summary>
    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <summary>The share in per cent, such as <c>13.9 %</c>; for logs.</summary>
    public override string ToString() => Percent.ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
