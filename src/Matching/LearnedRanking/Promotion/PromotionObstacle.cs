using Matching.Fairness;

namespace Matching.LearnedRanking.Promotion;

/// <summary>One reason why a model may not order what people are shown.</summary>
/// <param name="Reason">What stands in the way.</param>
/// <param name="Figure">The figure found: the lower end of the gain, how much was measured, or the ratio of the check.</param>
/// <param name="Required">The figure it must exceed, or reach.</param>
/// <param name="Check">The check of fairness that fails; null for any other reason.</param>
public sealed record PromotionObstacle(PromotionObstacleReason Reason, double Figure, double Required, FairnessCheck? Check = null);
