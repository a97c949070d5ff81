using System.Globalization;

namespace Matching.Domain.Places;

/// <summary>A door-to-door travel time, in whole minutes; 0 to 1,440.</summary>
public readonly record struct TravelMinutes : IComparable<TravelMinutes>
{
    /// <summary>The longest time that can be stated: one day.</summary>
    public const int Longest = 1_440;

    /// <summary>States a travel time.</summary>
    /// <param name="value">Minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative or more than <see cref="Longest"/>.</exception>
    public TravelMinutes(int value) =>
        Value = value is >= 0 and <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 0 to 1440 minutes.");

    /// <summary>The number of minutes.</summary>
    public int Value { get; }

    /// <summary>Shorter comes first.</summary>
    public int CompareTo(TravelMinutes other) => Value.CompareTo(other.Value);

    /// <summary>The time with its unit, such as <c>35 min</c>; for logs.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + " min";
}
