using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Tests.Models.Scoring;

public sealed class ForestScorerTests
{
    /// <summary>Small trees, trees at and beyond the 64 leaves of one word and the 512 of masks, single leaves, categories beyond the bits, every kind of missing.</summary>
    [Theory]
    [InlineData(2, 40)]
    [InlineData(31, 25)]
    [InlineData(64, 12)]
    [InlineData(65, 12)]
    [InlineData(300, 6)]
    [InlineData(513, 5)]
    public void One_row_and_many_score_to_the_last_bit_as_the_plain_walk(int leaves, int trees)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var model = RandomModels.Model(seed, features: 1 + (seed % 9), trees, leaves);
            var random = new Random(seed);
            double[][] rows = [.. Enumerable.Range(0, 1 + (seed * 13)).Select(_ => RandomModels.Row(random, model.Schema))];
            var scores = new double[rows.Length];
            model.Score([.. rows.SelectMany(row => row)], scores);

            Assert.Equal(rows.Select(row => Bits(Walk(model, row))), scores.Select(Bits));
            Assert.Equal(scores.Select(Bits), rows.Select(row => Bits(model.Score(row))));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Any_number_of_rows_is_scored(int count)
    {
        var model = RandomModels.Model(seed: 4, leaves: 31);
        var random = new Random(count);
        double[][] rows = [.. Enumerable.Range(0, count).Select(_ => RandomModels.Row(random, model.Schema))];
        var scores = Enumerable.Repeat(double.NaN, count).ToArray();
        model.Score([.. rows.SelectMany(row => row)], scores);

        Assert.Equal(rows.Select(row => Walk(model, row)), scores);
    }

    [Fact]
    public void Without_trees_every_row_scores_0()
    {
        double[] scores = [5, 6];
        new RankingModel(FeatureSchema.Numbered(1), []).Score([1, double.NaN], scores);

        Assert.Equal([0, 0], scores);
    }

    [Fact]
    public void Trees_that_ask_nothing_answer_any_number_of_rows_alike()
    {
        var scores = new double[100];
        new RankingModel(FeatureSchema.Numbered(1), [new([], [new(2, 1)]), new([], [new(0.5, 1)])]).Score(new double[100], scores);

        Assert.All(scores, score => Assert.Equal(2.5, score));
    }

    /// <summary>Two thousand categories take many words of bits; each question names some of them, of several words.</summary>
    [Fact]
    public void Thousands_of_categories_are_told_apart()
    {
        var random = new Random(9);
        var schema = new FeatureSchema([new("occupation", FeatureKind.Categorical)]);
        var model = new RankingModel(schema, Enumerable.Range(0, 30).Select(tree => new RegressionTree(
            [
                Ask(random) with { Left = 1, Right = ~0, Missing = (MissingKind)(tree % 3), MissingGoesLeft = tree % 2 == 0 },
                Ask(random) with { Left = ~1, Right = ~2 },
            ],
            [new(random.NextDouble(), 1), new(random.NextDouble(), 1), new(random.NextDouble(), 1)])));
        double[] rows = [.. Enumerable.Range(-3, 2_100).Select(category => category / 1.0), double.NaN, 0.5, -0.5, 1e9, int.MaxValue, double.PositiveInfinity];
        var scores = new double[rows.Length];
        model.Score(rows, scores);

        Assert.Equal(rows.Select(row => Walk(model, [row])), scores);
        Assert.Equal(scores, rows.Select(row => model.Score([row])));

        static TreeNode Ask(Random random) => new()
        {
            Feature = 0,
            LeftCategories = [.. Enumerable.Range(0, 40).Select(_ => random.Next(2_000)).Distinct().Order()],
            Left = 0,
            Right = 0,
            Cover = 2,
        };
    }

    [Fact]
    public void More_features_than_fit_on_the_stack_are_read()
    {
        var model = RandomModels.Model(seed: 2, features: 2_000, trees: 60, leaves: 60);
        var row = RandomModels.Row(new Random(2), model.Schema);

        Assert.Equal(Walk(model, row), model.Score(row));
    }

    [Fact]
    public void Data_are_scored_row_by_row_and_refused_with_other_features()
    {
        var model = RandomModels.Model(seed: 2, features: 2);
        var data = new RankingData(model.Schema, [1, 2, 3, double.NaN], [0, 1], [2]);

        Assert.Equal([model.Score([1, 2]), model.Score([3, double.NaN])], model.Score(data));
        Assert.Contains("feature 1 of the model", Assert.Throws<ArgumentException>(() =>
            model.Score(new RankingData(FeatureSchema.Numbered(1), [1], [0], [1]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => model.Score([1, 2, 3], new double[2]));
    }

    private static double Walk(RankingModel model, double[] row)
    {
        var score = 0.0;
        foreach (var tree in model.Trees) score += tree.Leaves[tree.LeafOf(row)].Value;
        return score;
    }

    private static long Bits(double score) => BitConverter.DoubleToInt64Bits(score);
}
