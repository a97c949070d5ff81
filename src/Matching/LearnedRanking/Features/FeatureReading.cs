namespace Matching.LearnedRanking.Features;

/// <summary>Reads one value of a pair; NaN when it is not known.</summary>
internal delegate double FeatureReading(in PairFacts facts);
