namespace Matching;

/// <summary>One reason why a model may not order what people are shown.</summary>
/// <param name="Code">One of the codes of <see cref="PromotionGate"/>.</param>
/// <param name="Subject">What was measured: <c>ndcg@10</c>, or the measure and group of a check of fairness.</param>
/// <param name="Figure">The figure found.</param>
/// <param name="Required">The figure it must exceed, or reach.</param>
public sealed record PromotionObstacle(string Code, string Subject, double Figure, double Required);
