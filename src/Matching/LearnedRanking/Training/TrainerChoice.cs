namespace Matching.LearnedRanking.Training;

/// <summary>Who trains a model.</summary>
/// <remarks>Why there are two, and which is usual: docs/decisions/0001-own-graphql-server-and-ranker.md.</remarks>
public enum TrainerChoice
{
    /// <summary>Our LambdaMART: what is taken unless another is asked for.</summary>
    LambdaMart,

    /// <summary>ML.NET's LightGBM, whose trees are held to the stated directions afterwards.</summary>
    LightGbm,

    /// <summary>The better of both on the latest decisions of what is learned from.</summary>
    Best,
}
