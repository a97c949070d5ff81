namespace Matching.Ranking.Training;

/// <summary>What training makes small.</summary>
public enum TrainingObjective
{
    /// <summary>Wrong pairs, each weighed by the NDCG that swapping them would win: <see cref="LambdaGradients"/>. The best for ranking.</summary>
    LambdaRank,

    /// <summary>Wrong pairs, all alike: <see cref="PairwiseGradients"/>.</summary>
    Pairwise,

    /// <summary>The squared distance of each score from its grade: <see cref="PointwiseGradients"/>.</summary>
    Pointwise,
}
