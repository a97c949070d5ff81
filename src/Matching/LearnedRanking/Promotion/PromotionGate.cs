using Matching.Fairness;
using Matching.LearnedRanking.Evaluation;

namespace Matching.LearnedRanking.Promotion;

/// <summary>Decides from figures alone whether a trained model may order what people are shown.</summary>
/// <remarks>
/// Two conditions (docs/decisions/0080): on held-out offers the order as shown is better than the rules' beyond its
/// confidence interval, and no check of fairness fails. A person decides afterwards; nobody can decide against the gate.
/// </remarks>
public static class PromotionGate
{
    /// <summary>What stands in the way; empty when the model may be promoted.</summary>
    /// <param name="heldOut">The comparison on held-out offers; null when none could be made.</param>
    /// <param name="fairness">Every check of fairness that was made on the same order.</param>
    public static IReadOnlyList<PromotionObstacle> Obstacles(HeldOutComparison? heldOut, IReadOnlyList<FairnessCheck> fairness) =>
    [
        .. OfQuality(heldOut),
        .. fairness.Count == 0 ? [new PromotionObstacle(PromotionObstacleReason.FairnessNotMeasured, 0, 1)] : Array.Empty<PromotionObstacle>(),
        .. fairness.Where(check => !check.IsPassed).Select(check => new PromotionObstacle(PromotionObstacleReason.Unfair, check.Ratio, check.Floor, check)),
    ];

    private static IEnumerable<PromotionObstacle> OfQuality(HeldOutComparison? heldOut)
    {
        if (heldOut is null || heldOut.Offers == 0) yield return new(PromotionObstacleReason.OrderNotMeasured, 0, 1);
        // Written so that a bound that is no number is refused too.
        else if (!(heldOut.GainLow > 0)) yield return new(PromotionObstacleReason.NotBetter, heldOut.GainLow, 0);
    }
}
