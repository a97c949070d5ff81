namespace Matching.LearnedRanking.Features;

/// <summary>What the work is: the same for everybody who is ranked on an offer, so it matters only together with the rest.</summary>
internal static class WorkFeatures
{
    public static MatchFeature[] All { get; } =
    [
        MatchFeature.Free("start.days-ahead", FeatureFamily.Work, (in facts) => facts.Start.DayNumber - facts.On.DayNumber),
        MatchFeature.Free("hours.weekly", FeatureFamily.Work, (in facts) => facts.Offer.WeeklyHours is { } hours ? (double)hours.Value : double.NaN),
        MatchFeature.Free("hours.planned", FeatureFamily.Work, (in facts) => facts.Offer.HoursPlanned is { } hours ? (double)hours.Value : double.NaN),
        MatchFeature.Kind("shift.kind", FeatureFamily.Work, (in facts) => facts.Offer.Shift is { } shift ? (int)shift : double.NaN),
        MatchFeature.Kind("contract.type", FeatureFamily.Contract, (in facts) => (int)facts.Offer.ContractType),
        MatchFeature.Free("contract.days", FeatureFamily.Contract, (in facts) =>
            facts.Offer.EndsOn is { } end ? Math.Max(0, end.DayNumber - facts.Start.DayNumber + 1) : double.NaN),
        MatchFeature.Kind("offer.sector", FeatureFamily.Work, (in facts) => (int)facts.Offer.Sector),
        MatchFeature.Free("offer.tutor", FeatureFamily.Work, (in facts) => facts.Offer.HasTutor is { } hasTutor ? hasTutor ? 1 : 0 : double.NaN),
        MatchFeature.Free("offer.transit", FeatureFamily.Work, Transit),
    ];

    private static double Transit(in PairFacts facts) => facts.Offer.TransitReachable switch
    {
        TransitReachability.Yes => 1,
        TransitReachability.No => 0,
        _ => double.NaN,
    };
}
