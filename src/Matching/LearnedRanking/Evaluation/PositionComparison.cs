namespace Matching.LearnedRanking.Evaluation;

/// <summary>The comparison at one cut-off.</summary>
/// <param name="Position">How many ranks count.</param>
/// <param name="Comparison">The figures.</param>
public sealed record PositionComparison(int Position, OrderComparison Comparison);
