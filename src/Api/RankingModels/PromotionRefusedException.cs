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
