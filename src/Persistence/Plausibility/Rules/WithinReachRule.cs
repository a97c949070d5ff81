namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody would have to travel farther than the quickest of their means carries them in the time that they accept.</summary>
/// <remarks>
/// As the crow flies from commune to commune, at a speed that no door-to-door journey by these means exceeds. Half as much again as is
/// stated, 90 minutes where nothing is, two hours at most; where nobody knows the means, public transport and 100 km; nowhere a limit
/// for people who would move. The numbers are those of the weights in force.
/// </remarks>
internal sealed class WithinReachRule : IPlausibilityRule
{
    // Inside a commune nobody knows where the way begins and ends.
    private const double Vague = 1;

    public string Name => "reach";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (place.Pair.Kilometres is not { } kilometres || place.Pair.Person.Availability?.WouldMove == true) continue;
            var most = Math.Round(Farthest(place.Pair, list.Weights.Reach), 1);
            yield return Finding.Of(place, kilometres > most, Math.Round(kilometres, 1), most);
        }
    }

    private static double Farthest(PairRecords pair, ReachLimits limits)
    {
        var hourly = pair.Person.Transport is { } means
            ? means.Where(one => Runs(one, pair.Offer)).Select(Speed).Append(Speed(TransportMeans.Walk)).Max()
            : Speed(TransportMeans.PublicTransport);
        var nearest = pair.Kinship;
        var stated = pair.Person.JobTargets.Where((_, at) => pair.Wishes[at] == nearest).Select(wish => Farthest(wish, hourly, limits)).ToList();
        var farthest = stated.Count > 0 ? stated.Max() : hourly * Hours(limits.WhereNothingSaid);
        return Vague + (pair.Person.Transport is null ? Math.Min(farthest, limits.WhereMeansUnknown.Value) : farthest);
    }

    private static double Farthest(JobTarget wish, double hourly, ReachLimits limits)
    {
        var more = limits.PercentOfAccepted / 100.0;
        var byTime = hourly * Math.Min(Hours(limits.Most), wish switch
        {
            { MaxMinutes: { } minutes } => more * minutes.Value / 60,
            { MaxDistance: not null } => Hours(limits.Most),
            _ => Hours(limits.WhereNothingSaid),
        });
        return wish.MaxDistance is { } radius ? Math.Min(byTime, more * radius.Value) : byTime;
    }

    // Unknown lines may run; those known not to do not.
    private static bool Runs(TransportMeans means, Offer offer) => means != TransportMeans.PublicTransport || offer.TransitReachable != TransitReachability.No;

    private static double Hours(JourneyTime time) => time.Tenths / 600.0;

    private static double Speed(TransportMeans means) => means switch
    {
        TransportMeans.Car => 60,
        TransportMeans.PublicTransport => 35,
        TransportMeans.Moped => 25,
        TransportMeans.Bicycle => 12,
        _ => 4,
    };
}
