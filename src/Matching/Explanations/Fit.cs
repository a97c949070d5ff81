using System.Globalization;

namespace Matching.Explanations;

/// <summary>How well one aspect fits, 0 to 1, kept as a whole number of millionths.</summary>
/// <remarks>Whole numbers, because two machines that disagree in the last bit of a double could order two people differently.</remarks>
public readonly record struct Fit : IComparable<Fit>
{
    private const int Whole = 1_000_000;

    private Fit(int millionths) => Millionths = millionths;

    /// <summary>Millionths, 0 to 1 000 000.</summary>
    public int Millionths { get; }

    /// <summary>Does not fit at all: 0.</summary>
    public static Fit None => default;

    /// <summary>Fits entirely: 1.</summary>
    public static Fit Full => new(Whole);

    /// <summary>The fit as a decimal number, 0 to 1.</summary>
    public decimal Value => Millionths / 1_000_000m;

    /// <summary>A fit from a decimal number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 1.</exception>
    public static Fit Of(decimal value) =>
        value is >= 0m and <= 1m
            ? new((int)decimal.Round(value * Whole, MidpointRounding.AwayFromZero))
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a fit between 0 and 1.");

    /// <summary><paramref name="part"/> of <paramref name="whole"/>, held within 0 and 1, rounded half up to a millionth.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="whole"/> is not positive.</exception>
    public static Fit Ratio(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        if (part <= 0) return None;
        return part >= whole ? Full : new((int)(((part * Whole) + (whole / 2)) / whole));
    }

    /// <summary>1 up to <paramref name="full"/>, 0 from <paramref name="none"/>, falling in a straight line between.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="none"/> is not beyond <paramref name="full"/>.</exception>
    public static Fit Falling(long value, long full, long none)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(none, full);
        return value <= full ? Full : Ratio(none - value, none - full);
    }

    /// <summary>The smaller of both.</summary>
    public static Fit Least(Fit left, Fit right) => left.Millionths <= right.Millionths ? left : right;

    /// <summary>Half way between both, rounded half up to a millionth.</summary>
    public static Fit Mean(Fit left, Fit right) => new((left.Millionths + right.Millionths + 1) / 2);

    /// <summary>Smallest first.</summary>
    public int CompareTo(Fit other) => Millionths.CompareTo(other.Millionths);

    /// <summary>Whether the left side fits less.</summary>
    public static bool operator <(Fit left, Fit right) => left.Millionths < right.Millionths;

    /// <summary>Whether the left side fits better.</summary>
    public static bool operator >(Fit left, Fit right) => left.Millionths > right.Millionths;

    /// <summary>Whether the left side fits at most as well.</summary>
    public static bool operator <=(Fit left, Fit right) => left.Millionths <= right.Millionths;

    /// <summary>Whether the left side fits at least as well.</summary>
    public static bool operator >=(Fit left, Fit right) => left.Millionths >= right.Millionths;

    /// <summary>Six decimal places with a point, whatever the culture.</summary>
    public override string ToString() => Value.ToString("0.000000", CultureInfo.InvariantCulture);
}
