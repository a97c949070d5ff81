namespace Matching.LearnedRanking.Features;

/// <summary>What the rules make of the pair: a model starts from their judgement and learns where it errs.</summary>
internal static class SuitabilityFeatures
{
    public static MatchFeature[] All { get; } =
    [
        MatchFeature.Rising("rules.share", FeatureFamily.Suitability, (in facts) => facts.Suitability),
    ];
}
