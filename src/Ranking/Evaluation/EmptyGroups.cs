namespace Matching.Ranking.Evaluation;

/// <summary>What a group counts in a mean NDCG when none of its rows is relevant. All three are in use; figures of different ones do not compare.</summary>
public enum EmptyGroups
{
    /// <summary>Nothing: no order of it is better than another. Ours wherever nothing else is said.</summary>
    LeftOut,

    /// <summary>1, as LightGBM and XGBoost count.</summary>
    CountAsOne,

    /// <summary>0, as the LETOR scripts count.</summary>
    CountAsZero,
}
