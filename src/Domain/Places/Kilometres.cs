using System.Globalization;

namespace Matching.Domain.Places;

/// <summary>A length over ground, in kilometres; 0 or more, finite. Never degrees.</summary>
public readonly record struct Kilometres : IComparable<Kilometres>
{
    /// <summary>States a length.</summary>
    /// <param name="value">Kilometres.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, infinite or not a number.</exception>
    public Kilometres(double value) =>
        Value = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a finite length of 0 km or more.");

    /// <summary>The number of kilometres.</summary>
    public double Value { get; }

    /// <summary>States a length given in metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, infinite or not a number.</exception>
    public static Kilometres FromMetres(double metres) => new(metres / 1000);

    /// <summary>Shorter comes first.</summary>
    public int CompareTo(Kilometres other) => Value.CompareTo(other.Value);

    /// <summary>Whether the left length is shorter.</summary>
    public static bool operator <(Kilometres left, Kilometres right) => left.Value < right.Value;

    /// <summary>Whether the left length is longer.</summary>
    public static bool operator >(Kilometres left, Kilometres right) => left.Value > right.Value;

    /// <summary>Whether the left length is not longer.</summary>
    public static bool operator <=(Kilometres left, Kilometres right) => left.Value <= right.Value;

    /// <summary>Whether the left length is not shorter.</summary>
    public static bool operator >=(Kilometres left, Kilometres right) => left.Value >= right.Value;

    /// <summary>The length with its unit, such as <c>12.3 km</c>; for logs.</summary>
    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture) + " km";
}
