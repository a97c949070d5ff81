namespace Matching.Mobility;

/// <summary>How much longer a way by road is than the straight line.</summary>
/// <remarks>
/// 1.34 up to 50 km: the mean radial detour of 300 European cities is 1.343 (Environment and Planning B 2023,
/// doi 10.1177/23998083231168870). Beyond, an assumption: falling in a straight line to 1.2 at 200 km, and 1.2 from there,
/// since long ways use motorways. The product distance × factor grows throughout, so a farther place is never nearer by road.
/// </remarks>
internal static class Circuity
{
    private const double Near = 1.34, Far = 1.2, NearUpTo = 50, FarFrom = 200;

    /// <summary>The length by road of a great-circle length.</summary>
    public static Kilometres ByRoad(Kilometres straight) => new(straight.Value * Factor(straight.Value));

    /// <summary>The factor for a great-circle length in kilometres.</summary>
    public static double Factor(double kilometres) => kilometres switch
    {
        <= NearUpTo => Near,
        >= FarFrom => Far,
        _ => Near + ((kilometres - NearUpTo) / (FarFrom - NearUpTo) * (Far - Near)),
    };
}
