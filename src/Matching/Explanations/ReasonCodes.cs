namespace Matching.Explanations;

/// <summary>Every code that a part's reason may have. Stable: clients and sentences rely on them; add, never rename.</summary>
public static class ReasonCodes
{
    /// <summary>No target occupation is known. Values: <c>offered</c>.</summary>
    public const string OccupationUnknown = "occupation.unknown";

    /// <summary>The offer's very occupation. Values: <c>offered</c>.</summary>
    public const string OccupationSame = "occupation.same";

    /// <summary>Split from the same ROME 3 occupation. Values: <c>offered</c>, <c>target</c>.</summary>
    public const string OccupationSibling = "occupation.sibling";

    /// <summary>Published as close. Values: <c>offered</c>, <c>target</c>.</summary>
    public const string OccupationClose = "occupation.close";

    /// <summary>Published as close for some job titles. Values: <c>offered</c>, <c>target</c>.</summary>
    public const string OccupationCloseForSomeTitles = "occupation.close-some-titles";

    /// <summary>Published as within reach with experience or training. Values: <c>offered</c>, <c>target</c>.</summary>
    public const string OccupationEvolution = "occupation.evolution";

    /// <summary>The same for some job titles. Values: <c>offered</c>, <c>target</c>.</summary>
    public const string OccupationEvolutionForSomeTitles = "occupation.evolution-some-titles";

    /// <summary>The same professional domain only. Values: <c>offered</c>, <c>target</c>.</summary>
    public const string OccupationSameDomain = "occupation.same-domain";

    /// <summary>No relation known. Values: <c>offered</c>, <c>target</c>.</summary>
    public const string OccupationUnrelated = "occupation.unrelated";

    /// <summary>Nobody knows where the person lives.</summary>
    public const string MobilityHomeUnknown = "mobility.home-unknown";

    /// <summary>Nobody knows where the work is.</summary>
    public const string MobilitySiteUnknown = "mobility.site-unknown";

    /// <summary>Nobody knows the person's means of transport, and public transport would do. Values: <c>km</c>, <c>minutes</c> (by public transport).</summary>
    public const string MobilityMeansUnknown = "mobility.means-unknown";

    /// <summary>Nobody knows the means, and public transport takes longer than is accepted. Values: <c>minutes</c>, <c>accepted</c>, <c>means</c>, <c>km</c>.</summary>
    public const string MobilityMeansUnknownBeyond = "mobility.means-unknown-beyond";

    /// <summary>Nobody knows the means, and no public transport goes there. Values: <c>km</c>.</summary>
    public const string MobilityMeansUnknownNoTransit = "mobility.means-unknown-no-transit";

    /// <summary>Within what the person accepts. Values: <c>minutes</c>, <c>accepted</c>, <c>means</c>, <c>km</c>; where a radius is what was accepted, <c>radius</c>.</summary>
    public const string MobilityWithin = "mobility.within";

    /// <summary>Longer than the person accepts. Values: <c>minutes</c>, <c>accepted</c>, <c>means</c>, <c>beyond</c>; where a radius is what was accepted, <c>radius</c>.</summary>
    public const string MobilityBeyond = "mobility.beyond";

    /// <summary>Within what is usually accepted; the person said nothing. Values as for <see cref="MobilityWithin"/>.</summary>
    public const string MobilityWithinAssumed = "mobility.within-assumed";

    /// <summary>Longer than is usually accepted; the person said nothing. Values as for <see cref="MobilityBeyond"/>.</summary>
    public const string MobilityBeyondAssumed = "mobility.beyond-assumed";

    /// <summary>Too far for daily journeys, known means or not: told by its length, since minutes would say nothing. Values: <c>km</c>.</summary>
    public const string MobilityFar = "mobility.far";

    /// <summary>Public transport would do, but nobody knows whether it runs then. Values: <c>minutes</c>, <c>accepted</c>, <c>shift</c>; where a radius is what was accepted, <c>radius</c>.</summary>
    public const string MobilityTransitUnknown = "mobility.transit-unknown";

    /// <summary>The offer asks for no level.</summary>
    public const string QualificationNoneAsked = "qualification.none-asked";

    /// <summary>The person's level is not known or cannot be compared. Values: <c>asked</c>.</summary>
    public const string QualificationUnknown = "qualification.unknown";

    /// <summary>The level is reached. Values: <c>asked</c>, <c>held</c>.</summary>
    public const string QualificationReached = "qualification.reached";

    /// <summary>The level is well above. Values: <c>asked</c>, <c>held</c>, <c>levelsAbove</c>.</summary>
    public const string QualificationAbove = "qualification.above";

    /// <summary>The level is so far above that few such people stay. Values: <c>asked</c>, <c>held</c>, <c>levelsAbove</c>.</summary>
    public const string QualificationFarAbove = "qualification.far-above";

    /// <summary>The level is not reached. Values: <c>asked</c>, <c>held</c>, <c>levelsMissing</c>.</summary>
    public const string QualificationBelow = "qualification.below";

    /// <summary>The marché owes residents of QPV nothing (more).</summary>
    public const string QpvNothingOwed = "qpv.nothing-owed";

    /// <summary>The person lives in a QPV and hours are owed. Values: <c>remaining</c>, <c>target</c>.</summary>
    public const string QpvResident = "qpv.resident";

    /// <summary>The person lives in none. Values: <c>remaining</c>, <c>target</c>.</summary>
    public const string QpvNotResident = "qpv.not-resident";

    /// <summary>Nobody knows whether the person lives in one. Values: <c>remaining</c>, <c>target</c>.</summary>
    public const string QpvUnknown = "qpv.unknown";

    /// <summary>Start, hours, shift and contract suit.</summary>
    public const string AvailabilityFull = "availability.full";

    /// <summary>Something about start, hours, shift or contract is not known. Values: <c>missing</c>.</summary>
    public const string AvailabilityUnknown = "availability.unknown";

    /// <summary>The person comes later than the start. Values: <c>availableFrom</c>, <c>startsOn</c>, <c>daysLate</c>.</summary>
    public const string AvailabilityLate = "availability.late";

    /// <summary>More or fewer hours than the person wants. Values: <c>offered</c>, <c>wanted</c>.</summary>
    public const string AvailabilityHours = "availability.hours";

    /// <summary>A shift that the person does not accept. Values: <c>shift</c>.</summary>
    public const string AvailabilityShift = "availability.shift";

    /// <summary>A kind of contract that the person does not want. Values: <c>contractType</c>.</summary>
    public const string AvailabilityContract = "availability.contract";

    /// <summary>Nobody asked about barriers.</summary>
    public const string BarriersUnknown = "barriers.unknown";

    /// <summary>The person has none that is known.</summary>
    public const string BarriersNone = "barriers.none";

    /// <summary>The work touches none of the person's. </summary>
    public const string BarriersNotTouched = "barriers.not-touched";

    /// <summary>Each that the work touches is lifted by a help that runs. Values: <c>barrier</c>, <c>lever</c>.</summary>
    public const string BarriersLifted = "barriers.lifted";

    /// <summary>A help is available for the barrier that weighs most. Values: <c>barrier</c>, <c>lever</c>, <c>touched</c> (how many).</summary>
    public const string BarriersLeverAvailable = "barriers.lever-available";

    /// <summary>The work touches a barrier that nothing lifts. Values: <c>barrier</c>, <c>touched</c> (how many).</summary>
    public const string BarriersTouched = "barriers.touched";

    /// <summary>Nobody knows whether the work touches a barrier. Values: <c>barrier</c>.</summary>
    public const string BarriersTouchUnknown = "barriers.touch-unknown";

    /// <summary>There is no earlier work on the clause to continue.</summary>
    public const string ContinuityNoPath = "continuity.no-path";

    /// <summary>The work follows without a long gap. Values: <c>endsOn</c>, <c>gapDays</c>, <c>relatedHours</c>.</summary>
    public const string ContinuityFollows = "continuity.follows";

    /// <summary>Hours in the same domain or with the same employer. Values: <c>relatedHours</c>.</summary>
    public const string ContinuityRelated = "continuity.related";

    /// <summary>Earlier work has ended long ago and elsewhere. Values: <c>relatedHours</c>.</summary>
    public const string ContinuityUnrelated = "continuity.unrelated";

    /// <summary>Pairs whose occupations have no known link and that a list leaves out. Values: <c>leftOut</c> (how many), <c>places</c> (how many it shows).</summary>
    public const string ListUnlinkedLeftOut = "list.unlinked-left-out";

    /// <summary>To companies: the offer's occupation or one near to it. Values: <c>offered</c>.</summary>
    public const string OccupationNear = "occupation.near";

    /// <summary>To companies: the offer's occupation, one near to it, or one that leads to it or belongs to its domain. Values: <c>offered</c>.</summary>
    public const string OccupationRelated = "occupation.related";

    /// <summary>To companies: nothing is told of the occupation.</summary>
    public const string OccupationNotTold = "occupation.not-told";

    /// <summary>To companies: the level asked for is reached. Values: <c>asked</c>.</summary>
    public const string QualificationAtLeast = "qualification.at-least";

    /// <summary>To companies: the level asked for is reached, or not known. Values: <c>asked</c>.</summary>
    public const string QualificationNothingAgainst = "qualification.nothing-against";

    /// <summary>To companies: nothing is told of the level.</summary>
    public const string QualificationNotTold = "qualification.not-told";

    /// <summary>To companies: start, hours, shift and contract suit as far as they are known.</summary>
    public const string AvailabilityNothingAgainst = "availability.nothing-against";

    /// <summary>To companies: nothing is told of start, hours, shift and contract.</summary>
    public const string AvailabilityNotTold = "availability.not-told";

    /// <summary>The reason of a rule's part of which a company is told nothing.</summary>
    internal static string NotTold(RuleKind rule) => rule switch
    {
        RuleKind.Occupation => OccupationNotTold,
        RuleKind.Qualification => QualificationNotTold,
        RuleKind.Availability => AvailabilityNotTold,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Expected a rule that declares what a company may be told."),
    };

    /// <summary>Reasons that cost points by a stated amount, and so are listed as blockers too.</summary>
    internal static bool IsBlocker(string code) => code is MobilityBeyond or MobilityBeyondAssumed or MobilityMeansUnknownBeyond or MobilityFar or QualificationBelow or QualificationFarAbove
        or AvailabilityLate or AvailabilityHours or AvailabilityShift or AvailabilityContract
        or BarriersTouched or BarriersLeverAvailable or OccupationUnrelated;
}
