namespace Matching;

/// <summary>How near the occupation looked for is, and how much it is wanted.</summary>
internal static class OccupationFeatures
{
    public static MatchFeature[] All { get; } =
    [
        // The enumeration runs from the same code to no relation.
        MatchFeature.Falling("occupation.link", FeatureFamily.Occupation, (in facts) => facts.Link is { } link ? (int)link : double.NaN),
        MatchFeature.Falling("occupation.wish", FeatureFamily.Occupation, (in facts) => facts.Wish ?? double.NaN),
    ];
}
