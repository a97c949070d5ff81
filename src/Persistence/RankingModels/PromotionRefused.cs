using Matching.Persistence.Writing;

namespace Matching.Persistence.RankingModels;

/// <summary>The promotion gate refuses the model: nothing changed.</summary>
/// <param name="Obstacles">Every reason with its figures; at least one.</param>
public sealed record PromotionRefused(IReadOnlyList<PromotionObstacle> Obstacles) : WriteOutcome<RegisteredModel>;
