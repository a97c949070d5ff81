namespace Matching.Domain.Places;

/// <summary>Where a geocoder placed an address, and how sure it was.</summary>
public sealed record Geocoding
{
    /// <summary>The point.</summary>
    public required Coordinates Point { get; init; }

    /// <summary>How exact the point is.</summary>
    public required GeocodingPrecision Precision { get; init; }

    /// <summary>The geocoder's confidence, 0 to 1; null when it gave none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 1 or not a number.</exception>
    public double? Score
    {
        get;
        init => field = value is null or (>= 0 and <= 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a geocoding score of 0 to 1.");
    }

    /// <summary>The day on which it was done; null when not known.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Whether another point may be the same place, geocoded again: no further away than both are inexact.</summary>
    public bool MayBeThePlaceOf(Geocoding other) => Point.DistanceTo(other.Point).Value <= Inexactness(Precision) + Inexactness(other.Precision);

    // How many kilometres a point may lie from the door: a long street, a large hamlet, half a large commune.
    private static double Inexactness(GeocodingPrecision precision) => precision switch
    {
        GeocodingPrecision.HouseNumber => 0.25,
        GeocodingPrecision.Street => 1,
        GeocodingPrecision.Locality => 5,
        _ => 25,
    };
}

/// <summary>How exactly an address was placed; the types of the Base Adresse Nationale.</summary>
public enum GeocodingPrecision
{
    /// <summary>The house (<c>housenumber</c>).</summary>
    HouseNumber,

    /// <summary>The street (<c>street</c>).</summary>
    Street,

    /// <summary>A hamlet or named place (<c>locality</c>).</summary>
    Locality,

    /// <summary>The commune only (<c>municipality</c>): never enough to say whether somebody lives in a QPV.</summary>
    Municipality,
}
