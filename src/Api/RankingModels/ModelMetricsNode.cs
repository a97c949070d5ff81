using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

/// <summary>What a model is worth on offers decided after everything it learned from.</summary>
[GraphQLName("ModelMetrics")]
internal sealed class ModelMetricsNode(ModelEvaluation evaluation)
{
    /// <summary>The first day of decision among the offers held out.</summary>
    public DateOnly From => evaluation.From;

    /// <summary>The last day of decision among them.</summary>
    public DateOnly Until => evaluation.Until;

    /// <summary>Offers held out.</summary>
    public int Offers => evaluation.Offers;

    /// <summary>People presented on them whose outcome is known.</summary>
    public int Pairs => evaluation.Pairs;

    /// <summary>NDCG at 1, 3, 5 and 10.</summary>
    [ListSize(AssumedSize = 4)]
    public IReadOnlyList<OrderComparisonNode> ByPosition =>
        [.. evaluation.ByPosition.Select(at => new OrderComparisonNode(at.Position, null, null, at.Comparison))];

    /// <summary>NDCG at 10 by sector, territory and contract type; the largest part of each first.</summary>
    [ListSize(AssumedSize = 40)]
    public IReadOnlyList<OrderComparisonNode> BySegment =>
        [.. evaluation.BySegment.Select(segment => new OrderComparisonNode(ModelEvaluation.DecidingPosition, segment.Kind, segment.Value, segment.Comparison))];
}
