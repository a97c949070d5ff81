using System.Globalization;

namespace Matching.Domain.Marches;

/// <summary>A number of full-time jobs over a year (ETP), unrounded.</summary>
/// <remarks>Computed from hours, never summed from rounded figures: a report's 64.3 becomes 64.2 when its rows are added.</remarks>
public readonly record struct FullTimeEquivalents : IComparable<FullTimeEquivalents>
{
    private FullTimeEquivalents(decimal value) => Value = value;

    /// <summary>The number, unrounded.</summary>
    public decimal Value { get; }

    /// <summary>The number as reports print it: one decimal, half away from zero.</summary>
    public decimal Rounded => Math.Round(Value, 1, MidpointRounding.AwayFromZero);

    /// <summary>Converts hours by the desk's <see cref="ClauseDeskSettings.HoursPerFte"/>.</summary>
    public static FullTimeEquivalents Of(InsertionHours hours, ClauseDeskSettings settings) => new(hours.Value / settings.HoursPerFte);

    /// <summary>Fewer come first.</summary>
    public int CompareTo(FullTimeEquivalents other) => Value.CompareTo(other.Value);

    /// <summary>The rounded number with its unit, such as <c>407.5 ETP</c>; for logs.</summary>
    public override string ToString() => Rounded.ToString("0.0", CultureInfo.InvariantCulture) + " ETP";
}
