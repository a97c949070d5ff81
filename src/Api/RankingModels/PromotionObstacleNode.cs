using Matching.GraphQL.Annotations;

namespace Matching.Api;

/// <summary>One reason why a model may not order what people are shown.</summary>
[GraphQLName("PromotionObstacle")]
internal sealed class PromotionObstacleNode(PromotionObstacle obstacle)
{
    /// <summary><c>promotion.not-better</c>, <c>promotion.unfair</c> or <c>promotion.not-measured</c>.</summary>
    public string Code => obstacle.Code;

    /// <summary>What was measured: <c>ndcg@10</c>, or the measure and group of a check of fairness.</summary>
    public string Subject => obstacle.Subject;

    /// <summary>The figure found.</summary>
    public double Figure => obstacle.Figure;

    /// <summary>The figure it must exceed, or reach.</summary>
    public double Required => obstacle.Required;
}
