using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>Both trainers on the latest decisions of what a model learned from; what is held out takes no part.</summary>
[GraphQLName("TrainerComparison")]
internal sealed class TrainerComparisonNode(TrainerComparison comparison)
{
    /// <summary>The trainer that was kept, and then learned from everything.</summary>
    public TrainerChoice Kept => comparison.Kept;

    /// <summary>On how many offers they were compared; 0 when only one could be tried.</summary>
    public int Offers => comparison.Offers;

    /// <summary>Mean NDCG@10 of our LambdaMART on them, 0 to 1; null when only one could be tried.</summary>
    public double? LambdaMart => comparison.LambdaMart;

    /// <summary>Mean NDCG@10 of LightGBM on them, 0 to 1; null when only one could be tried.</summary>
    public double? LightGbm => comparison.LightGbm;

    /// <summary>Why only one could be tried; null when both were.</summary>
    public OneTrainerReason? OnlyOne => comparison.OnlyOne;
}
