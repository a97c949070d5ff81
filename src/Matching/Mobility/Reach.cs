using Matching.Explanations;
using Matching.Pairs;

namespace Matching.Mobility;

/// <summary>How far somebody can be asked to travel for an offer (docs/decisions/0120-reach.md).</summary>
internal static class Reach
{
    /// <summary>From how many times the reach on a pair is no near miss (docs/decisions/0151-no-near-miss-from-afar.md).</summary>
    private const int FarTimes = 2;

    /// <summary>What puts the work beyond reach, and by how much; null when it is within reach, or nothing can be said.</summary>
    public static Blocker? Missed(in Pairing pair)
    {
        if (pair.WouldMove || pair.Straight is not { } straight) return null;

        var limits = pair.Weights.Reach;
        var road = Circuity.ByRoad(straight);
        var journey = Nearest(pair, straight);
        var (beyond, longest) = (Beyond(pair, journey), Longest(pair, journey));
        var most = pair.AreMeansKnown ? (double?)null : limits.WhereMeansUnknown.Value;
        var radius = pair.Target?.MaxDistance is { } stated ? limits.OfAccepted(stated).Value : (double?)null;
        var (isTooLong, isOutside) = (IsFarther(road, most), IsFarther(straight, radius));
        if (beyond <= 0 && !isTooLong && !isOutside) return null;
        if (journey.Time.Tenths > FarTimes * longest.Tenths || road.Value > FarTimes * most || straight.Value > FarTimes * radius)
            return Blocker.Of(BlockerEffect.Excludes, BlockerCodes.FarBeyondReach, ReasonValue.Kilometres("km", road));
        if (isTooLong) return Farther(BlockerCodes.TooFar, road.Value, most!.Value);
        return beyond <= 0
            ? Farther(BlockerCodes.BeyondRadius, straight.Value, radius!.Value)
            : Blocker.Of(BlockerEffect.Excludes, pair.AreMeansKnown ? BlockerCodes.BeyondReach : BlockerCodes.BeyondReachByTransit,
                ReasonValue.Minutes("minutes", journey.Time),
                ReasonValue.Minutes("most", longest),
                ReasonValue.Minutes("beyond", new(beyond)),
                ReasonValue.Term("means", journey.Means));
    }

    // Compared in hundreds of metres, as they are told: nobody is told to be 0 km too far.
    private static bool IsFarther(Kilometres length, double? most) => Math.Round(length.Value * 10) > Math.Round(most * 10 ?? double.PositiveInfinity);

    private static Blocker Farther(string code, double kilometres, double most) => Blocker.Of(BlockerEffect.Excludes, code,
        ReasonValue.Kilometres("km", new(kilometres)), ReasonValue.Kilometres("most", new(most)), ReasonValue.Kilometres("beyond", new(kilometres - most)));

    /// <summary>Whether a pair with that blocker is out of all proportion, and so no near miss.</summary>
    public static bool IsFarBeyond(Blocker blocker) => blocker.Reason.Code == BlockerCodes.FarBeyondReach;

    /// <summary>Whether the journey is one that the person can be asked to make.</summary>
    public static bool Covers(in Pairing pair, Journey journey) => pair.WouldMove || Beyond(pair, journey) <= 0;

    // Nobody knows whether an unconfirmed line runs: what is not known does not exclude.
    private static Journey Nearest(in Pairing pair, Kilometres straight)
    {
        var journeys = Journeys.Over(straight, pair.Offer, pair.Candidate, pair.Means);
        var sure = journeys.Quickest!.Value;
        var maybe = pair.AreMeansKnown ? journeys.Unconfirmed : Journeys.ByTransit(straight);
        return maybe is { } transit && Beyond(pair, transit) < Beyond(pair, sure) ? transit : sure;
    }

    private static int Beyond(in Pairing pair, Journey journey) => journey.Time.Tenths - Longest(pair, journey).Tenths;

    /// <summary>The longest journey by those means that is within reach.</summary>
    private static JourneyTime Longest(in Pairing pair, Journey journey)
    {
        var limits = pair.Weights.Reach;
        var wanted = AcceptedJourney.IsStated(pair) ? limits.OfAccepted(AcceptedJourney.Of(pair, journey)) : limits.WhereNothingSaid;
        return wanted < limits.Most ? wanted : limits.Most;
    }
}
