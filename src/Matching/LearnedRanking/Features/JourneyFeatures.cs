namespace Matching.LearnedRanking.Features;

/// <summary>The journey that surely works. By which means is left to the minutes: owning a car describes the person, not the pair.</summary>
internal static class JourneyFeatures
{
    public static MatchFeature[] All { get; } =
    [
        MatchFeature.Falling("journey.minutes", FeatureFamily.Journey, (in facts) => facts.Journey is { } journey ? journey.Time.Tenths / 10.0 : double.NaN),
        MatchFeature.Falling("journey.share-of-accepted", FeatureFamily.Journey, (in facts) =>
            facts.Journey is { } journey ? (double)journey.Time.Tenths / facts.AcceptedTenths : double.NaN),
    ];
}
