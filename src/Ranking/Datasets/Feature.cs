namespace Matching.Ranking.Datasets;

/// <summary>One column of the rows that are learned from and scored.</summary>
/// <param name="Name">Its name, unique within a schema; letters, digits, dots, dashes and underscores.</param>
/// <param name="Kind">How its values are to be read.</param>
/// <param name="Monotonicity">Which way a score may move when it grows. Missing values lie outside that promise.</param>
public sealed record Feature(string Name, FeatureKind Kind = FeatureKind.Numeric, Monotonicity Monotonicity = Monotonicity.Free);
