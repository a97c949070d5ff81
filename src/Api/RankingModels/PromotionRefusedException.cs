using Matching.Api.Matches;
using Matching.Api.Outcomes;
using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>The model is not proven better and fair, so it may not order what people are shown. Nothing was changed.</summary>
internal sealed class PromotionRefusedException(IReadOnlyList<PromotionObstacle> obstacles, ReaderLanguage language)
    : Exception(OutcomeSentences.Say("promotion-refused", language))
{
    /// <summary>Always <c>PROMOTION_REFUSED</c>.</summary>
    public string Code { get; } = "PROMOTION_REFUSED";

    /// <summary>Every reason, with its figures.</summary>
    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<PromotionObstacleNode> Obstacles => [.. obstacles.Select(obstacle => new PromotionObstacleNode(obstacle))];
}

/// <summary>One reason why a model may not order what people are shown.</summary>
[GraphQLName("PromotionObstacle")]
internal sealed class PromotionObstacleNode(PromotionObstacle obstacle)
{
    /// <summary>What stands in the way.</summary>
    public PromotionObstacleReason Reason => obstacle.Reason;

    /// <summary>The figure found: the lower end of the gain, how much was measured, or the ratio of the check.</summary>
    public double Figure => obstacle.Figure;

    /// <summary>The figure it must exceed, or reach.</summary>
    public double Required => obstacle.Required;

    /// <summary>The check of fairness that fails; null for any other reason.</summary>
    public FairnessCheckNode? Check => obstacle.Check is { } check ? new(check) : null;
}
