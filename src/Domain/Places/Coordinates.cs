using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Matching.Domain.Places;

/// <summary>A point on the WGS84 ellipsoid, in decimal degrees.</summary>
/// <remarks>The default is 0, 0, a valid point in the Gulf of Guinea; <see cref="FrenchTerritory"/> refuses it.</remarks>
public readonly record struct Coordinates
{
    // Mean Earth radius (IUGG), the usual one for great-circle lengths.
    private const double EarthRadiusKilometres = 6371;

    /// <summary>States a point.</summary>
    /// <param name="latitude">Degrees north, −90 to 90.</param>
    /// <param name="longitude">Degrees east, −180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, infinite or not a number.</exception>
    public Coordinates(double latitude, double longitude)
    {
        if (Check(latitude, longitude) is { } fault)
            throw new ArgumentOutOfRangeException(nameof(latitude), fault.ToString());
        (Latitude, Longitude) = (latitude, longitude);
    }

    /// <summary>Degrees north, −90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east, −180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>States a point that came from outside.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="value">The point, or the default when refused.</param>
    /// <param name="fault">Why it was refused: <c>coordinates.not-finite</c>, <c>.projected</c> or <c>.range</c>.</param>
    public static bool TryCreate(double latitude, double longitude, out Coordinates value, [NotNullWhen(false)] out InputFault? fault)
    {
        fault = Check(latitude, longitude);
        value = fault is null ? new(latitude, longitude) : default;
        return fault is null;
    }

    /// <summary>The great-circle distance on a sphere of radius 6,371 km (haversine formula).</summary>
    public Kilometres DistanceTo(Coordinates other)
    {
        var halfLatitude = Math.Sin(Radians(other.Latitude - Latitude) / 2);
        var halfLongitude = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        var chord = halfLatitude * halfLatitude
            + Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * halfLongitude * halfLongitude;
        return new(2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(chord))));
    }

    /// <summary>Latitude, then longitude, such as <c>43.6045,1.444</c>.</summary>
    public override string ToString() => Text(Latitude, Longitude);

    internal static string Text(double latitude, double longitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{latitude},{longitude}");

    private static InputFault? Check(double latitude, double longitude)
    {
        const string allowed = "WGS84 degrees: latitude -90 to 90, longitude -180 to 180";
        var text = Text(latitude, longitude);
        if (!double.IsFinite(latitude) || !double.IsFinite(longitude)) return new("coordinates.not-finite", text, allowed);
        // Lambert 93, CC and UTM coordinates are metres, in thousands: nobody mistypes degrees so far.
        if (Math.Abs(latitude) > 1000 || Math.Abs(longitude) > 1000)
            return new("coordinates.projected", text, allowed + "; these look like projected metres (Lambert 93, EPSG:2154), reproject them to EPSG:4326");
        return Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180 ? new("coordinates.range", text, allowed) : null;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
