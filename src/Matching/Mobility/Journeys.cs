using Matching.Pairs;
using Matching.Retrieval;

namespace Matching.Mobility;

/// <summary>The ways somebody can get to a site: the quickest that surely works, and a quicker one by public transport that nobody confirmed.</summary>
internal readonly record struct Journeys(Journey? Quickest, Journey? Unconfirmed)
{
    private static readonly IReadOnlyList<TransportMeans> Assumed = [TransportMeans.PublicTransport];

    /// <summary>Nothing can be said: home or site is not known.</summary>
    public static Journeys None => default;

    /// <summary>The journeys of a pair; none when home or site is not known.</summary>
    public static Journeys Of(in Pairing pair) => pair.Straight is { } straight ? Over(straight, pair.Offer, pair.Candidate, pair.Means) : None;

    /// <summary>Works the journeys out. Walking is always possible; whoever has nothing else walks.</summary>
    /// <remarks>Where nobody knows the means, public transport is assumed: an unknown means earns nothing that a known one would not.</remarks>
    /// <param name="straight">How far as the crow flies.</param>
    /// <param name="offer">Where to, and when.</param>
    /// <param name="candidate">By what.</param>
    /// <param name="only">Count with these means only, for a what-if; null for all that the person has.</param>
    public static Journeys Over(Kilometres straight, MatchableOffer offer, MatchableCandidate candidate, IReadOnlySet<TransportMeans>? only)
    {
        var road = Circuity.ByRoad(straight);
        var journeys = new Journeys(By(TransportMeans.Walk, road, straight, true), null);
        if (only is null)
        {
            var means = candidate.Transport ?? Assumed;
            for (var i = 0; i < means.Count; i++) journeys = journeys.With(means[i], offer, road, straight);
        }
        else
            foreach (var means in only) journeys = journeys.With(means, offer, road, straight);
        return journeys;
    }

    /// <summary>The journey on foot, which is always possible.</summary>
    public static Journey OnFoot(Kilometres straight) => By(TransportMeans.Walk, Circuity.ByRoad(straight), straight, true);

    /// <summary>The journey by public transport, whether or not it is known to run.</summary>
    public static Journey ByTransit(Kilometres straight) => By(TransportMeans.PublicTransport, Circuity.ByRoad(straight), straight, false);

    private Journeys With(TransportMeans means, MatchableOffer offer, Kilometres road, Kilometres straight)
    {
        var runs = means == TransportMeans.PublicTransport ? Runs(offer) : true;
        if (runs == false) return this;
        var journey = By(means, road, straight, runs == true);
        return runs == true ? this with { Quickest = Quicker(Quickest, journey) } : this with { Unconfirmed = Quicker(Unconfirmed, journey) };
    }

    // Nobody looked, but lines run in the daytime; before 7:00, in the evening, at night and at weekends they may not.
    private static bool? Runs(MatchableOffer offer) => offer.TransitReachable switch
    {
        TransitReachability.Yes => true,
        TransitReachability.No => false,
        _ => offer.Shift is null or Shift.Day or Shift.Split ? true : null,
    };

    // Equal times: the means listed last in the enumeration (car) wins, so that the order in a file does not matter.
    private static Journey Quicker(Journey? known, Journey other) =>
        known is { } best && (best.Time < other.Time || (best.Time == other.Time && best.Means >= other.Means)) ? best : other;

    private static Journey By(TransportMeans means, Kilometres road, Kilometres straight, bool isConfirmed) =>
        new(means, TravelModel.Minutes(means, road), road, straight, isConfirmed);
}
