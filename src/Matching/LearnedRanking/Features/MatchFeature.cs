using Matching.Ranking.Datasets;

namespace Matching.LearnedRanking.Features;

/// <summary>One column of what models learn from and score, and how it is read.</summary>
/// <param name="Column">Its name, kind and direction.</param>
/// <param name="Family">Under what it is told to a reader.</param>
/// <param name="Read">Reads it.</param>
internal sealed record MatchFeature(Feature Column, FeatureFamily Family, FeatureReading Read)
{
    /// <summary>A quantity that may move a score either way.</summary>
    public static MatchFeature Free(string name, FeatureFamily family, FeatureReading read) => new(new(name), family, read);

    /// <summary>A quantity of which more never lowers a score.</summary>
    public static MatchFeature Rising(string name, FeatureFamily family, FeatureReading read) =>
        new(new(name, FeatureKind.Numeric, Monotonicity.Rising), family, read);

    /// <summary>A quantity of which more never raises a score.</summary>
    public static MatchFeature Falling(string name, FeatureFamily family, FeatureReading read) =>
        new(new(name, FeatureKind.Numeric, Monotonicity.Falling), family, read);

    /// <summary>A kind among several, in no order.</summary>
    public static MatchFeature Kind(string name, FeatureFamily family, FeatureReading read) =>
        new(new(name, FeatureKind.Categorical), family, read);
}

/// <summary>Reads one value of a pair; NaN when it is not known.</summary>
internal delegate double FeatureReading(in PairFacts facts);
