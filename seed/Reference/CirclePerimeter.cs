using NetTopologySuite.Geometries;
using Coordinates = Matching.Domain.Places.Coordinates;

namespace Matching.Seed.Reference;

/// <summary>Draws the perimeters of made-up areas.</summary>
internal static class CirclePerimeter
{
    // WGS84 lengths of a degree: of latitude, and of longitude at the equator (spherical, radius 6,371 km).
    private const double KilometresPerDegree = 6371 * Math.PI / 180;

    private const int Corners = 48, Wgs84 = 4326;

    /// <summary>A regular polygon of 48 corners on the circle, rounded to 5 decimals (about 1 m), closed, anti-clockwise.</summary>
    /// <param name="centre">The centre; not near a pole.</param>
    /// <param name="radius">The radius; small, since the earth counts as flat inside it.</param>
    public static Polygon Around(Coordinates centre, Kilometres radius)
    {
        var ring = new Coordinate[Corners + 1];
        for (var i = 0; i < Corners; i++)
        {
            var (x, y) = Offset(centre, radius.Value, 2 * Math.PI * i / Corners);
            ring[i] = new(Math.Round(x, 5), Math.Round(y, 5));
        }
        ring[Corners] = ring[0].Copy();
        return new GeometryFactory(new PrecisionModel(), Wgs84).CreatePolygon(ring);
    }

    /// <summary>The point at a distance in a direction.</summary>
    /// <param name="centre">Where from.</param>
    /// <param name="kilometres">How far.</param>
    /// <param name="angle">The direction in radians, anti-clockwise from east.</param>
    public static Coordinates Away(Coordinates centre, double kilometres, double angle)
    {
        var (x, y) = Offset(centre, kilometres, angle);
        return new(Math.Round(y, 5), Math.Round(x, 5));
    }

    private static (double X, double Y) Offset(Coordinates centre, double kilometres, double angle)
    {
        var perDegreeEast = KilometresPerDegree * Math.Cos(centre.Latitude * Math.PI / 180);
        return (centre.Longitude + kilometres * Math.Cos(angle) / perDegreeEast,
            centre.Latitude + kilometres * Math.Sin(angle) / KilometresPerDegree);
    }
}
