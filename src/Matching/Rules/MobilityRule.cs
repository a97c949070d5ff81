using Matching.Explanations;
using Matching.Mobility;
using Matching.Pairs;

namespace Matching.Rules;

/// <summary>Prefers short journeys, measured against what the person accepts for that occupation.</summary>
/// <remarks>
/// Full marks up to half of what is accepted, half marks at all of it, none from twice as much; straight lines between.
/// Far beyond what is accepted the hard step on reach excludes (docs/decisions/0120-reach.md). Companies are told nothing of it: the
/// position of their own sites would make a commune of a band (docs/decisions/0154-told-in-classes.md).
/// </remarks>
internal sealed class MobilityRule : IScoringRule
{
    // Four hours, in tenths of a minute: twice the longest journey within anybody's reach.
    private const int LongestInMinutes = 2_400;

    public RuleKind Kind => RuleKind.Mobility;

    public Points StandardWeight => Points.Of(25);

    public RuleResult Apply(in Pairing pair)
    {
        if (!pair.IsHomeKnown) return RuleResult.Unknown(Why.HomeUnknown);
        if (pair.Straight is not { } straight) return RuleResult.Unknown(Why.SiteUnknown);
        var journey = Counted(Journeys.Over(straight, pair.Offer, pair.Candidate, pair.Means), pair);
        return !pair.AreMeansKnown ? MeansUnknown(journey, straight, pair)
            : journey.IsConfirmed ? Known(journey, pair)
            : Unconfirmed(journey, pair);
    }

    /// <summary>The journey that the rule counted with; null when it could not tell.</summary>
    public static Journey? CountedWith(in Pairing pair)
    {
        if (pair.Straight is not { } straight) return null;
        if (IsWalkedThoughUnknown(pair, straight)) return Journeys.OnFoot(straight);
        return pair.AreMeansKnown ? Counted(Journeys.Over(straight, pair.Offer, pair.Candidate, pair.Means), pair) : null;
    }

    /// <summary>The fit of a journey against the longest that is accepted.</summary>
    public static Fit FitOf(JourneyTime time, JourneyTime accepted) =>
        time.Tenths <= accepted.Tenths
            ? Fit.Ratio((3L * accepted.Tenths) - (2L * time.Tenths), 2L * accepted.Tenths)
            : Fit.Ratio((2L * accepted.Tenths) - time.Tenths, 2L * accepted.Tenths);

    private static Journey Counted(Journeys journeys, in Pairing pair)
    {
        var sure = journeys.Quickest!.Value;
        return journeys.Unconfirmed is { } transit && transit.Time < sure.Time && Counts(transit, sure, pair) ? transit : sure;
    }

    // A line that nobody confirmed can be worth the neutral share at most; it counts when even so it beats the sure way.
    private static bool Counts(Journey transit, Journey sure, in Pairing pair) =>
        Fit.Least(FitOf(transit.Time, AcceptedJourney.Of(pair, transit)), pair.Weights.NeutralShare) > FitOf(sure.Time, AcceptedJourney.Of(pair, sure))
        || (Reach.Covers(pair, transit) && !Reach.Covers(pair, sure));

    // Everybody can walk: what is near enough on foot needs no other means.
    private static bool IsWalkedThoughUnknown(in Pairing pair, Kilometres straight) =>
        !pair.AreMeansKnown && Journeys.OnFoot(straight) is var walk && walk.Time <= AcceptedJourney.Of(pair, walk);

    // As somebody who has public transport, and the neutral share at most.
    private static RuleResult MeansUnknown(Journey journey, Kilometres straight, in Pairing pair)
    {
        var accepted = AcceptedJourney.Of(pair, journey);
        var fit = FitOf(journey.Time, accepted);
        if (IsWalkedThoughUnknown(pair, straight)) return Known(Journeys.OnFoot(straight), pair, fit);
        if (pair.Offer.TransitReachable == TransitReachability.No)
            return RuleResult.Scored(Fit.Least(fit, pair.Weights.NeutralShare), Why.MeansUnknownNoTransit).With(ReasonValue.Kilometres("km", journey.Road));
        if (fit >= pair.Weights.NeutralShare)
            return RuleResult.Unknown(Why.MeansUnknown).With(ReasonValue.Kilometres("km", journey.Road)).With(ReasonValue.Minutes("minutes", journey.Time));
        if (IsFar(journey, fit)) return Far(journey);
        return RuleResult.Scored(fit, Why.MeansUnknownBeyond)
            .With(ReasonValue.Minutes("minutes", journey.Time))
            .With(ReasonValue.Minutes("accepted", accepted))
            .With(ReasonValue.Term("means", journey.Means))
            .With(ReasonValue.Kilometres("km", journey.Road));
    }

    private static RuleResult Unconfirmed(Journey transit, in Pairing pair)
    {
        var accepted = AcceptedJourney.Of(pair, transit);
        var fit = FitOf(transit.Time, accepted);
        if (fit < pair.Weights.NeutralShare) return Known(transit, pair);
        return WithRadius(pair, accepted, RuleResult.Unknown(Why.TransitUnknown)
            .With(ReasonValue.Minutes("minutes", transit.Time))
            .With(ReasonValue.Minutes("accepted", accepted))
            .With(ReasonValue.Term("shift", pair.Offer.Shift ?? Shift.Day)));
    }

    private static RuleResult Known(Journey journey, in Pairing pair) => Known(journey, pair, Fit.Full);

    private static RuleResult Known(Journey journey, in Pairing pair, Fit most)
    {
        var accepted = AcceptedJourney.Of(pair, journey);
        var fit = FitOf(journey.Time, accepted);
        if (IsFar(journey, fit)) return Far(journey);
        var isStated = AcceptedJourney.IsStated(pair);
        var isWithin = journey.Time <= accepted;
        var why = isWithin
            ? (isStated ? Why.Within : Why.WithinAssumed)
            : (isStated ? Why.Beyond : Why.BeyondAssumed);
        var result = RuleResult.Scored(Fit.Least(fit, most), why)
            .With(ReasonValue.Minutes("minutes", journey.Time))
            .With(ReasonValue.Minutes("accepted", accepted))
            .With(ReasonValue.Term("means", journey.Means));
        return WithRadius(pair, accepted, isWithin
            ? result.With(ReasonValue.Kilometres("km", journey.Road))
            : result.With(ReasonValue.Minutes("beyond", new(journey.Time.Tenths - accepted.Tenths))));
    }

    // Minutes of journeys that nobody makes every day tell less than how far it is.
    private static bool IsFar(Journey journey, Fit fit) => fit == Fit.None && journey.Time.Tenths > LongestInMinutes;

    private static RuleResult Far(Journey journey) => RuleResult.Scored(Fit.None, Why.Far).With(ReasonValue.Kilometres("km", journey.Road));

    // The radius is told where it is tighter than the minutes that the person said: the minutes to its edge are our estimate.
    private static RuleResult WithRadius(in Pairing pair, JourneyTime accepted, RuleResult result) =>
        pair.Target is { MaxDistance: { } radius } target && (target.MaxMinutes is not { } minutes || accepted.Tenths < minutes.Value * 10)
            ? result.With(ReasonValue.Kilometres("radius", radius))
            : result;

    /// <summary>What the rule may say. Stable: clients rely on the codes; add, never rename.</summary>
    private static class Why
    {
        /// <summary>Nobody knows where the person lives.</summary>
        public static readonly RuleReason HomeUnknown = new("mobility.home-unknown");

        /// <summary>Nobody knows where the work is.</summary>
        public static readonly RuleReason SiteUnknown = new("mobility.site-unknown");

        /// <summary>Nobody knows the person's means of transport, and public transport would do.
        /// Values: <c>km</c>, <c>minutes</c> (by public transport).</summary>
        public static readonly RuleReason MeansUnknown = new("mobility.means-unknown");

        /// <summary>Nobody knows the means, and public transport takes longer than is accepted.
        /// Values: <c>minutes</c>, <c>accepted</c>, <c>means</c>, <c>km</c>.</summary>
        public static readonly RuleReason MeansUnknownBeyond = new("mobility.means-unknown-beyond") { IsBlocker = true };

        /// <summary>Nobody knows the means, and no public transport goes there. Values: <c>km</c>.</summary>
        public static readonly RuleReason MeansUnknownNoTransit = new("mobility.means-unknown-no-transit");

        /// <summary>Within what the person accepts.
        /// Values: <c>minutes</c>, <c>accepted</c>, <c>means</c>, <c>km</c>; where a radius is what was accepted, <c>radius</c>.</summary>
        public static readonly RuleReason Within = new("mobility.within");

        /// <summary>Longer than the person accepts.
        /// Values: <c>minutes</c>, <c>accepted</c>, <c>means</c>, <c>beyond</c>; where a radius is what was accepted, <c>radius</c>.</summary>
        public static readonly RuleReason Beyond = new("mobility.beyond") { IsBlocker = true };

        /// <summary>Within what is usually accepted; the person said nothing. Values as for <see cref="Within"/>.</summary>
        public static readonly RuleReason WithinAssumed = new("mobility.within-assumed");

        /// <summary>Longer than is usually accepted; the person said nothing. Values as for <see cref="Beyond"/>.</summary>
        public static readonly RuleReason BeyondAssumed = new("mobility.beyond-assumed") { IsBlocker = true };

        /// <summary>Too far for daily journeys, known means or not: told by its length, since minutes would say nothing. Values: <c>km</c>.</summary>
        public static readonly RuleReason Far = new("mobility.far") { IsBlocker = true };

        /// <summary>Public transport would do, but nobody knows whether it runs then.
        /// Values: <c>minutes</c>, <c>accepted</c>, <c>shift</c>; where a radius is what was accepted, <c>radius</c>.</summary>
        public static readonly RuleReason TransitUnknown = new("mobility.transit-unknown");
    }
}
