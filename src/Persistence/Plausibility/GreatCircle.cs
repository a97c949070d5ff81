namespace Matching.Persistence.Plausibility;

/// <summary>Distances on the sphere by the angle between two directions, apart from the engine's formula.</summary>
internal static class GreatCircle
{
    private const double EarthRadius = 6371;

    /// <summary>Kilometres as the crow flies.</summary>
    public static double Kilometres(Coordinates from, Coordinates to)
    {
        var (one, other) = (Direction(from), Direction(to));
        var cross = Length(
            (one.Y * other.Z) - (one.Z * other.Y),
            (one.Z * other.X) - (one.X * other.Z),
            (one.X * other.Y) - (one.Y * other.X));
        return EarthRadius * Math.Atan2(cross, (one.X * other.X) + (one.Y * other.Y) + (one.Z * other.Z));
    }

    private static (double X, double Y, double Z) Direction(Coordinates at)
    {
        var (latitude, longitude) = (at.Latitude * Math.PI / 180, at.Longitude * Math.PI / 180);
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    private static double Length(double x, double y, double z) => Math.Sqrt((x * x) + (y * y) + (z * z));
}
