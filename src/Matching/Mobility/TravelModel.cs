using Matching.Explanations;

namespace Matching.Mobility;

/// <summary>Door-to-door minutes by means of travel, without a routing engine; every answer is an estimate.</summary>
/// <remarks>
/// A fixed time for leaving and arriving, then a speed per stretch of road, fitted by hand to published means: the Toulouse
/// household survey of 2013 (car 7 km in 16 min, public transport 8 km in 33 min, bike 3 km in 14 min) and EMP 2019 (car trips
/// of 10–20 km at 36 km/h). No survey tells of mopeds apart: 30 km/h is an assumption below their limit of 45. ± 30 % is a fair uncertainty, so only
/// what lies far beyond what is accepted excludes (docs/decisions/0042-travel-minutes.md, 0120-reach.md).
/// </remarks>
internal static class TravelModel
{
    /// <summary>The journey by that means over that road length.</summary>
    public static JourneyTime Minutes(TransportMeans means, Kilometres road) => JourneyTime.Of(means switch
    {
        TransportMeans.Car => Car(road.Value),
        TransportMeans.PublicTransport => PublicTransport(road.Value),
        TransportMeans.Bicycle => 2 + (road.Value / 15 * 60),
        TransportMeans.Moped => 2 + (road.Value / 30 * 60),
        TransportMeans.Walk => road.Value / 4.5 * 60,
        _ => throw new ArgumentOutOfRangeException(nameof(means), means, "Expected one means of travel."),
    });

    // City streets for 5 km, main roads to 20 km, motorway beyond.
    private static double Car(double km) =>
        3 + (Math.Min(km, 5) / 28 * 60) + (Math.Clamp(km - 5, 0, 15) / 48 * 60) + (Math.Max(km - 20, 0) / 75 * 60);

    // Walking to the stop and waiting, then town lines for 15 km, regional ones beyond.
    private static double PublicTransport(double km) =>
        15 + (Math.Min(km, 15) / 27 * 60) + (Math.Max(km - 15, 0) / 45 * 60);
}
