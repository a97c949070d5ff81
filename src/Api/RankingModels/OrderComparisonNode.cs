using Matching.GraphQL.Annotations;

namespace Matching.Api.RankingModels;

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
