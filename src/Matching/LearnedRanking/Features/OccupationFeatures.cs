namespace Matching.LearnedRanking.Features;

/// <summary>How near the occupation looked for is, and how much it is wanted.</summary>
internal static class OccupationFeatures
{
    public static MatchFeature[] All { get; } =
    [
        // The enumeration runs from the same code to no relation.
        MatchFeature.Falling("occupation.link", FeatureFamily.Occupation, (in facts) => facts.Link is { } link ? (int)link : double.NaN),
        // A wish without a link counts as none, and so after every wish that a file can hold.
        MatchFeature.Falling("occupation.linked-wish", FeatureFamily.Occupation, (in facts) =>
            facts.Link is null ? double.NaN : facts.Wish ?? MatchFeatures.NoWish),
    ];
}
