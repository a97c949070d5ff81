using System.Globalization;

namespace Matching.Explanations;

/// <summary>An estimated door-to-door travel time, in whole minutes; 0 or more.</summary>
/// <remarks>An estimate is not worth more, and whole numbers make every machine rank alike. What is accepted is kept in tenths.</remarks>
/// <param name="Tenths">Tenths of a minute.</param>
public readonly record struct JourneyTime(int Tenths) : IComparable<JourneyTime>
{
    /// <summary>Minutes with one decimal place.</summary>
    public decimal Value => Tenths / 10m;

    /// <summary>Rounded half up to a whole minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not a number, or beyond 600 000 minutes (walking round the Earth).</exception>
    public static JourneyTime Of(double minutes) =>
        minutes is >= 0 and <= 600_000
            ? new((int)Math.Floor(minutes + 0.5) * 10)
            : throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "Expected 0 to 600 000 minutes.");

    /// <summary>Shortest first.</summary>
    public int CompareTo(JourneyTime other) => Tenths.CompareTo(other.Tenths);

    /// <summary>Whether the left side is shorter.</summary>
    public static bool operator <(JourneyTime left, JourneyTime right) => left.Tenths < right.Tenths;

    /// <summary>Whether the left side is longer.</summary>
    public static bool operator >(JourneyTime left, JourneyTime right) => left.Tenths > right.Tenths;

    /// <summary>Whether the left side is at most as long.</summary>
    public static bool operator <=(JourneyTime left, JourneyTime right) => left.Tenths <= right.Tenths;

    /// <summary>Whether the left side is at least as long.</summary>
    public static bool operator >=(JourneyTime left, JourneyTime right) => left.Tenths >= right.Tenths;

    /// <summary>One decimal place with a point, whatever the culture.</summary>
    public override string ToString() => Value.ToString("0.0", CultureInfo.InvariantCulture);
}
