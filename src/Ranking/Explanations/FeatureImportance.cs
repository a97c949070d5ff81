namespace Matching.Ranking;

/// <summary>What a model's ranking loses without a feature.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="NdcgLoss">By how much NDCG falls when the feature's values are handed around, on average; about 0 or below for a worthless one.</param>
/// <param name="StandardError">The standard error of that average over the repetitions; NaN for a single one.</param>
public sealed record FeatureImportance(Feature Feature, double NdcgLoss, double StandardError);
