namespace Matching.LearnedRanking.Promotion;

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
