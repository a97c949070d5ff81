namespace Matching.LearnedRanking.Evaluation;

/// <summary>The comparison at position 10 on part of the offers.</summary>
/// <param name="Kind">By what the part was chosen.</param>
/// <param name="Value">Which part, such as a department's code.</param>
/// <param name="Comparison">The figures; wide intervals where the part is small.</param>
public sealed record SegmentComparison(SegmentKind Kind, string Value, OrderComparison Comparison);
