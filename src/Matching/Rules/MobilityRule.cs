using Matching.Domain;

namespace Matching;

/// <summary>Prefers short journeys, measured against what the person accepts for that occupation.</summary>
/// <remarks>
/// Full marks up to half of what is accepted, half marks at all of it, none from twice as much; straight lines between.
/// A far place costs points and never excludes: times are estimates (docs/decisions/0042-travel-minutes.md).
/// </remarks>
internal sealed class MobilityRule : IScoringRule
{
    public RuleKind Kind => RuleKind.Mobility;

    public bool MayTellCompanies => true;

    public RuleResult Apply(in Pairing pair)
    {
        if (!pair.IsHomeKnown) return RuleResult.Unknown(ReasonCodes.MobilityHomeUnknown);
        if (pair.Straight is not { } straight) return RuleResult.Unknown(ReasonCodes.MobilitySiteUnknown);
        var journeys = Journeys.Over(straight, pair.Offer, pair.Candidate, pair.Means);
        if (journeys.Quickest is not { } sure)
            return RuleResult.Unknown(ReasonCodes.MobilityMeansUnknown).With(ReasonValue.Kilometres("km", Circuity.ByRoad(straight)));

        var fit = FitOf(sure.Time, Accepted(pair, sure));
        return journeys.Unconfirmed is { } transit && Counts(transit, sure, fit, pair)
            ? Unconfirmed(transit, pair)
            : Known(sure, pair);
    }

    /// <summary>The journey that the rule counted with; null when it could not tell.</summary>
    public static Journey? CountedWith(in Pairing pair)
    {
        var journeys = Journeys.Of(pair);
        if (journeys.Quickest is not { } sure) return null;
        return journeys.Unconfirmed is { } transit && Counts(transit, sure, FitOf(sure.Time, Accepted(pair, sure)), pair) ? transit : sure;
    }

    /// <summary>The fit of a journey against the longest that is accepted.</summary>
    public static Fit FitOf(JourneyTime time, JourneyTime accepted) =>
        time.Tenths <= accepted.Tenths
            ? Fit.Ratio((3L * accepted.Tenths) - (2L * time.Tenths), 2L * accepted.Tenths)
            : Fit.Ratio((2L * accepted.Tenths) - time.Tenths, 2L * accepted.Tenths);

    // A line that nobody confirmed can be worth the neutral share at most; it counts when even so it beats the sure way.
    private static bool Counts(Journey transit, Journey sure, Fit sureFit, in Pairing pair) =>
        transit.Time < sure.Time && Fit.Least(FitOf(transit.Time, Accepted(pair, transit)), pair.Weights.NeutralShare) > sureFit;

    private static RuleResult Unconfirmed(Journey transit, in Pairing pair)
    {
        var accepted = Accepted(pair, transit);
        var fit = FitOf(transit.Time, accepted);
        if (fit < pair.Weights.NeutralShare) return Known(transit, pair);
        return WithRadius(pair, accepted, RuleResult.Unknown(ReasonCodes.MobilityTransitUnknown)
            .With(ReasonValue.Minutes("minutes", transit.Time))
            .With(ReasonValue.Minutes("accepted", accepted))
            .With(ReasonValue.Term("shift", pair.Offer.Shift ?? Shift.Day)));
    }

    private static RuleResult Known(Journey journey, in Pairing pair)
    {
        var accepted = Accepted(pair, journey);
        var isStated = pair.Target is { MaxMinutes: not null } or { MaxDistance: not null };
        var isWithin = journey.Time <= accepted;
        var code = isWithin
            ? (isStated ? ReasonCodes.MobilityWithin : ReasonCodes.MobilityWithinAssumed)
            : (isStated ? ReasonCodes.MobilityBeyond : ReasonCodes.MobilityBeyondAssumed);
        var result = RuleResult.Scored(FitOf(journey.Time, accepted), code)
            .With(ReasonValue.Minutes("minutes", journey.Time))
            .With(ReasonValue.Minutes("accepted", accepted))
            .With(ReasonValue.Term("means", journey.Means));
        return WithRadius(pair, accepted, isWithin
            ? result.With(ReasonValue.Kilometres("km", journey.Road))
            : result.With(ReasonValue.Minutes("beyond", new(journey.Time.Tenths - accepted.Tenths))));
    }

    // Where a radius is the tighter of what the person said, it is told: the minutes to its edge are ours.
    private static RuleResult WithRadius(in Pairing pair, JourneyTime accepted, RuleResult result) =>
        pair.Target is { MaxDistance: { } radius } target && (target.MaxMinutes is not { } minutes || accepted.Tenths < minutes.Value * 10)
            ? result.With(ReasonValue.Kilometres("radius", radius))
            : result;

    /// <summary>The longest journey that the person accepts by those means; assumed where nothing is stated.</summary>
    /// <remarks>A radius is what the journey to its edge would take by the same means; where both are stated, the tighter counts.</remarks>
    public static JourneyTime Accepted(in Pairing pair, Journey journey)
    {
        JourneyTime? minutes = pair.Target?.MaxMinutes is { } most ? new(most.Value * 10) : null;
        JourneyTime? radius = pair.Target?.MaxDistance is { } widest ? TravelModel.Minutes(journey.Means, Circuity.ByRoad(widest)) : null;
        var stated = minutes is { } m && radius is { } r ? (m < r ? m : r) : minutes ?? radius;
        // Somebody who accepts no journey at all still has to reach the door.
        return stated is { } accepted ? (accepted.Tenths < 1 ? new(1) : accepted) : pair.Weights.AssumedAcceptedJourney;
    }
}
