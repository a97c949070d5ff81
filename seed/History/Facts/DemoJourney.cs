namespace Matching.Seed.History.Facts;

/// <summary>The door-to-door minutes by which the made-up past was decided.</summary>
/// <remarks>
/// Means of the Toulouse household travel survey of 2013 (car 26 km/h, public transport 14.5 km/h door to door, bicycle 13 km/h)
/// over great-circle lengths times 1.34 (Environment and Planning B, 2023). Coarser than the engine's model, on purpose.
/// </remarks>
internal static class DemoJourney
{
    private const double Detour = 1.34;

    private static readonly (TransportMeans Means, double Fixed, double KilometresPerHour)[] Speeds =
    [
        (TransportMeans.Car, 3, 34), (TransportMeans.Moped, 3, 28), (TransportMeans.PublicTransport, 14, 26),
        (TransportMeans.Bicycle, 2, 15), (TransportMeans.Walk, 0, 4.5),
    ];

    /// <summary>The minutes by the fastest of somebody's means, or on foot.</summary>
    /// <param name="home">Where the person lives.</param>
    /// <param name="site">Where the work is.</param>
    /// <param name="means">The person's means.</param>
    /// <param name="transitRuns">Whether public transport runs there at that hour.</param>
    public static double Minutes(Coordinates home, Coordinates site, IReadOnlyList<TransportMeans> means, bool transitRuns)
    {
        var kilometres = home.DistanceTo(site).Value * Detour;
        return Speeds
            .Where(speed => speed.Means switch
            {
                TransportMeans.Walk => true,
                TransportMeans.PublicTransport => transitRuns && means.Contains(speed.Means),
                _ => means.Contains(speed.Means),
            })
            .Min(speed => speed.Fixed + 60 * kilometres / speed.KilometresPerHour);
    }
}
