using Matching.Ranking.Models;

namespace Matching.Bench;

/// <summary>A model of trees by chance, as large as a trained one: what it says means nothing, what it costs does.</summary>
internal sealed class SyntheticModel : IRankingModelSource
{
    private const int Trees = 200, Leaves = 31;

    private readonly Random _random = new(7);

    public SyntheticModel() => Active = new()
    {
        Id = new(new Guid("00000000-0000-0000-0000-0000000000be")),
        Model = new(MatchFeatures.Schema, Enumerable.Range(0, Trees).Select(_ => Tree())),
        Scale = new(50, 10),
        Evidence = 1_000,
        WeightsName = DefaultRuleWeights.Standard.Name,
        WeightsVersion = DefaultRuleWeights.Standard.Version,
    };

    public LearnedModel Active { get; }

    LearnedModel? IRankingModelSource.Active => Active;

    public LearnedModel? Shadow => null;

    // A complete tree, level by level: the last level's nodes lead to leaves.
    private RegressionTree Tree() => new(
        Enumerable.Range(0, Leaves - 1).Select(at => new TreeNode
        {
            Feature = _random.Next(MatchFeatures.Schema.Count),
            Threshold = _random.NextDouble() * (_random.Next(2) == 0 ? 1 : 60),
            MissingGoesLeft = _random.Next(2) == 0,
            Left = Child((2 * at) + 1),
            Right = Child((2 * at) + 2),
            Cover = Leaves,
        }),
        Enumerable.Range(0, Leaves).Select(_ => new TreeLeaf(_random.NextDouble() - 0.5, 1)));

    private static int Child(int place) => place < Leaves - 1 ? place : ~(place - (Leaves - 1));
}
