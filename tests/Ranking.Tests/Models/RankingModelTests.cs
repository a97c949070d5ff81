using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Tests.Models;

public class RankingModelTests
{
    private static readonly RegressionTree Numeric = new(
        [new() { Feature = 0, Threshold = 5, MissingGoesLeft = true, Left = ~0, Right = ~1, Cover = 4 }],
        [new(-1, 3), new(2, 1)]);

    private static readonly RegressionTree Categorical = new(
        [new() { Feature = 1, LeftCategories = [1, 3], Left = ~0, Right = ~1, Cover = 4 }],
        [new(10, 2), new(20, 2)]);

    private static readonly RankingModel Model = new(FeatureSchema.Numbered(2), [Numeric, Categorical]);

    [Theory]
    [InlineData(5, 1, 9)]
    [InlineData(5.1, 3, 12)]
    [InlineData(double.NaN, 2, 19)]
    [InlineData(6, double.NaN, 22)]
    [InlineData(6, 99, 22)]
    public void Adds_one_leaf_per_tree(double number, double category, double score) => Assert.Equal(score, Model.Score([number, category]));

    [Fact]
    public void A_tree_of_one_leaf_answers_everybody_alike() =>
        Assert.Equal(7, new RankingModel(FeatureSchema.Numbered(1), [new RegressionTree([], [new(7, 1)])]).Score([double.NaN]));

    [Fact]
    public void Refuses_trees_with_loops_missing_children_or_foreign_features()
    {
        Assert.Throws<ArgumentException>(() => new RegressionTree([new() { Feature = 0, Left = 0, Right = ~1, Cover = 1 }], [new(1, 1), new(2, 1)]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([new() { Feature = 0, Left = ~0, Right = ~0, Cover = 1 }], [new(1, 1), new(2, 1)]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([new() { Feature = 0, Left = ~0, Right = ~2, Cover = 1 }], [new(1, 1), new(2, 1)]));
        Assert.Throws<ArgumentException>(() => new RegressionTree([], [new(double.NaN, 1)]));
        Assert.Throws<ArgumentException>(() => new RankingModel(FeatureSchema.Numbered(1), [Categorical]));
    }
}
