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

/// <summary>One reason why a model may not order what people are shown.</summary>
/// <param name="Reason">What stands in the way.</param>
/// <param name="Figure">The figure found: the lower end of the gain, how much was measured, or the ratio of the check.</param>
/// <param name="Required">The figure it must exceed, or reach.</param>
/// <param name="Check">The check of fairness that fails; null for any other reason.</param>
public sealed record PromotionObstacle(PromotionObstacleReason Reason, double Figure, double Required, FairnessCheck? Check = null);

/// <summary>Why a model may not order what people are shown.</summary>
public enum PromotionObstacleReason
{
    /// <summary>The lower end of its gain in NDCG@10 over the rules, on held-out offers, is not above 0.</summary>
    NotBetter,

    /// <summary>No offer was held out: what was not measured did not pass.</summary>
    OrderNotMeasured,

    /// <summary>No check of fairness could be made: what was not measured did not pass.</summary>
    FairnessNotMeasured,

    /// <summary>A check of fairness fails.</summary>
    Unfair,
}
