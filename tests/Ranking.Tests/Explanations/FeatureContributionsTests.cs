using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Tests.Models;

namespace Matching.Ranking.Tests.Explanations;

public sealed class FeatureContributionsTests
{
    [Fact]
    public void Base_and_contributions_are_the_score_on_every_row()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var model = RandomModels.Model(seed, features: 1 + (seed % 12), trees: seed % 30, leaves: 2 + (seed % 40));
            var random = new Random(seed);
            for (var at = 0; at < 12; at++)
            {
                var row = RandomModels.Row(random, model.Schema);
                Assert.Equal(model.Score(row), model.Contributions(row).Total, 1e-9);
            }
        }
    }

    [Fact]
    public void Equal_the_Shapley_values_of_all_coalitions()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var model = RandomModels.Model(seed, features: 1 + (seed % 8), trees: 5, leaves: 2 + (seed % 20));
            var row = RandomModels.Row(new Random(seed), model.Schema);
            var contributions = model.Contributions(row);

            Assert.Equal(BruteForceShapley.Values(model, row), contributions.Values, (a, b) => Math.Abs(a - b) < 1e-11);
            Assert.Equal(BruteForceShapley.Worth(model, row, coalition: 0), contributions.Base, 11);
        }
    }

    /// <summary>By hand: f0 &lt;= 1 sends 6 of 10 to 2, the others to f1 &lt;= 1, which sends 1 of 4 to 4 and 3 to 8.</summary>
    [Fact]
    public void Equal_the_values_by_hand()
    {
        var model = new RankingModel(FeatureSchema.Numbered(3), [new(
            [
                new() { Feature = 0, Threshold = 1, Left = ~0, Right = 1, Cover = 10 },
                new() { Feature = 1, Threshold = 1, Left = ~1, Right = ~2, Cover = 4 },
            ],
            [new(2, 6), new(4, 1), new(8, 3)])]);

        var contributions = model.Contributions([5, 0, 9]);

        // Nothing known 4; f0 alone 7; f1 alone 0.6 · 2 + 0.4 · 4 = 2.8; both 4.
        Assert.Equal(4, contributions.Base, 12);
        Assert.Equal([(3 + 1.2) / 2, (-1.2 - 3) / 2, 0], contributions.Values, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Ways_that_no_training_row_took_break_nothing()
    {
        var model = new RankingModel(FeatureSchema.Numbered(2), [new(
            [
                new() { Feature = 0, Threshold = 1, Left = 1, Right = ~2, Cover = 3 },
                new() { Feature = 1, Threshold = 1, Left = ~0, Right = ~1, Cover = 0 },
            ],
            [new(1, 0), new(2, 0), new(5, 3)])]);

        foreach (var row in (double[][])[[0, 0], [0, 2], [2, 0], [2, 2]])
        {
            Assert.Equal(BruteForceShapley.Values(model, row), model.Contributions(row).Values, (a, b) => Math.Abs(a - b) < 1e-12);
            Assert.Equal(model.Score(row), model.Contributions(row).Total, 12);
        }
    }

    [Fact]
    public void A_chain_as_deep_as_trees_may_be_still_sums_up()
    {
        var depth = RegressionTree.MostDepth;
        var random = new Random(1);
        var tree = new RegressionTree(
            Enumerable
                .Range(0, depth)
                .Select(at => new TreeNode
                {
                    Feature = at % 200,
                    Threshold = random.NextDouble() - 0.5,
                    Left = ~at,
                    Right = at == depth - 1 ? ~depth : at + 1,
                    Cover = 10 * (depth - at + 1),
                }),
            Enumerable.Range(0, depth + 1).Select(_ => new TreeLeaf(random.NextDouble(), 10)));
        var model = new RankingModel(FeatureSchema.Numbered(200), [tree]);
        double[] row = [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble() + 0.5)];

        Assert.Equal(model.Score(row), model.Contributions(row).Total, 1e-9);
        Assert.Throws<ArgumentException>(() => new RegressionTree(
            Enumerable.Range(0, depth + 1).Select(at => new TreeNode { Feature = 0, Left = ~at, Right = at == depth ? ~(depth + 1) : at + 1, Cover = 1 }),
            Enumerable.Range(0, depth + 2).Select(_ => new TreeLeaf(0, 1))));
    }

    [Fact]
    public void A_feature_that_is_never_asked_about_adds_nothing()
    {
        var model = new RankingModel(FeatureSchema.Numbered(4), [.. RandomModels.Model(3, features: 3).Trees]);

        Assert.Equal(0, model.Contributions([1, 2, 3, 4]).Values[3]);
    }

    [Fact]
    public void The_difference_of_two_rows_sums_to_the_difference_of_their_scores()
    {
        var model = RandomModels.Model(8);
        var random = new Random(8);
        for (var at = 0; at < 50; at++)
        {
            var (first, second) = (RandomModels.Row(random, model.Schema), RandomModels.Row(random, model.Schema));
            var difference = model.Contributions(first).Minus(model.Contributions(second));
            Assert.Equal(model.Score(first) - model.Score(second), difference.Sum(), 1e-9);
        }
    }

    [Fact]
    public void Refuses_rows_and_contributions_of_another_model()
    {
        var model = RandomModels.Model(8);

        Assert.Throws<ArgumentException>(() => model.Contributions([1]));
        Assert.Throws<ArgumentException>(() => model.Contributions(new double[7]).Minus(RandomModels.Model(9).Contributions(new double[7])));
    }
}
