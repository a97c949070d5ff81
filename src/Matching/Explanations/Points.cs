using System.Globalization;

namespace Matching.Explanations;

/// <summary>Points of a score, kept as a whole number of thousandths, so that adding parts never rounds.</summary>
/// <remarks>
/// Rounding happens once, where a part is made (<see cref="Times"/>); the score is the plain sum of those parts
/// (docs/decisions/0040-points-are-thousandths.md).
/// </remarks>
/// <param name="Thousandths">Thousandths of a point; 30 points are 30 000.</param>
public readonly record struct Points(int Thousandths) : IComparable<Points>
{
    /// <summary>No points.</summary>
    public static Points Zero => default;

    /// <summary>The points as a decimal number with at most three places.</summary>
    public decimal Value => Thousandths / 1000m;

    /// <summary>Points from a decimal number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than three decimal places, or beyond ±2 000 000 points.</exception>
    public static Points Of(decimal value)
    {
        if (Math.Abs(value) > 2_000_000m || decimal.Truncate(value * 1000m) != value * 1000m)
            throw new ArgumentOutOfRangeException(nameof(value), value, "Expected points between -2 000 000 and 2 000 000 with at most three decimal places.");
        return new((int)(value * 1000m));
    }

    /// <summary>The share <paramref name="fit"/> of these points, rounded half up to a thousandth; points are 0 or more.</summary>
    public Points Times(Fit fit) => new((int)((((long)Thousandths * fit.Millionths) + 500_000) / 1_000_000));

    /// <summary>Adds exactly.</summary>
    public static Points operator +(Points left, Points right) => new(left.Thousandths + right.Thousandths);

    /// <summary>Subtracts exactly.</summary>
    public static Points operator -(Points left, Points right) => new(left.Thousandths - right.Thousandths);

    /// <summary>Whether the left side is fewer points.</summary>
    public static bool operator <(Points left, Points right) => left.Thousandths < right.Thousandths;

    /// <summary>Whether the left side is more points.</summary>
    public static bool operator >(Points left, Points right) => left.Thousandths > right.Thousandths;

    /// <summary>Whether the left side is at most as many points.</summary>
    public static bool operator <=(Points left, Points right) => left.Thousandths <= right.Thousandths;

    /// <summary>Whether the left side is at least as many points.</summary>
    public static bool operator >=(Points left, Points right) => left.Thousandths >= right.Thousandths;

    /// <summary>Adds exactly.</summary>
    public static Points Add(Points left, Points right) => left + right;

    /// <summary>Subtracts exactly.</summary>
    public static Points Subtract(Points left, Points right) => left - right;

    /// <summary>By number of points, fewest first.</summary>
    public int CompareTo(Points other) => Thousandths.CompareTo(other.Thousandths);

    /// <summary>Three decimal places with a point, such as <c>20.625</c>, whatever the culture.</summary>
    public override string ToString() => Value.ToString("0.000", CultureInfo.InvariantCulture);
}
