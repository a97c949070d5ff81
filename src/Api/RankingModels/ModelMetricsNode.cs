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

/// <summary>The same offers in four orders: NDCG cut at one position, 0 to 1, with 95 % intervals.</summary>
[GraphQLName("OrderComparison")]
internal sealed class OrderComparisonNode(int position, SegmentKind? segment, string? value, OrderComparison figures)
{
    /// <summary>How many ranks count.</summary>
    public int Position => position;

    /// <summary>By what the offers were chosen; null for all of them.</summary>
    public SegmentKind? Segment => segment;

    /// <summary>Which part, such as a department's code; null for all of them.</summary>
    public string? SegmentValue => value;

    /// <summary>Offers compared; with fewer than ten the intervals are the whole range.</summary>
    public int Offers => figures.Offers;

    /// <summary>The order as it is shown: model and rules blended.</summary>
    public RankingFigureNode Shown => new(figures.Shown);

    /// <summary>The model alone.</summary>
    public RankingFigureNode Model => new(figures.Model);

    /// <summary>The rules alone.</summary>
    public RankingFigureNode Rules => new(figures.Rules);

    /// <summary>What a random order is worth on average.</summary>
    public double Random => figures.Random;

    /// <summary>The shown order minus the rules', offer by offer.</summary>
    public RankingFigureNode GainOverRules => new(figures.GainOverRules);

    /// <summary>The shown order minus a random one, offer by offer.</summary>
    public RankingFigureNode GainOverRandom => new(figures.GainOverRandom);
}

/// <summary>A mean over offers with its 95 % confidence interval.</summary>
[GraphQLName("RankingFigure")]
internal sealed class RankingFigureNode(RankingFigure figure)
{
    /// <summary>The mean.</summary>
    public double Mean => figure.Mean;

    /// <summary>The lower bound.</summary>
    public double Low => figure.Low;

    /// <summary>The upper bound.</summary>
    public double High => figure.High;
}
