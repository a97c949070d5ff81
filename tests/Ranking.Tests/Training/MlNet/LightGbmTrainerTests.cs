using System.Globalization;
using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;
using Matching.Ranking.Training.MlNet;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Matching.Ranking.Tests.Training.MlNet;

public class LightGbmTrainerTests
{
    private static readonly FeatureSchema Mixed = new([
        new("f0"), new("f1"), new("f2", FeatureKind.Categorical), new("f3"), new("f4"), new("f5", FeatureKind.Categorical)]);

    private static readonly LightGbmOptions Options = new() { Trees = 40, Leaves = 15, LearningRate = 0.1, MinRowsPerLeaf = 5, Threads = 1 };

    public LightGbmTrainerTests() => Assert.SkipUnless(NativeLightGbm.IsThere, "LightGBM's native library cannot be loaded here; on Debian it needs libgomp1.");

    [Fact]
    public void Orders_rows_that_it_never_saw()
    {
        var unseen = LearnableRows.Make(seed: 2);
        var model = Fit(Options, LearnableRows.Make(groups: 150));

        Assert.InRange(LearnableRows.Ndcg10(new(unseen.Schema, []), unseen), 0.4, 0.75);
        Assert.InRange(LearnableRows.Ndcg10(model, unseen), 0.85, 1);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.6)]
    public void Scores_are_those_of_MLNet(double missing)
    {
        var trainer = new LightGbmTrainer(Options with { Trees = 100, FeatureFraction = 0.6, RowFraction = 0.7 });
        var growth = trainer.Grow(LearnableRows.Make(groups: 150, missing: missing, schema: Mixed), TestContext.Current.CancellationToken);
        var unseen = LearnableRows.Make(groups: 650, seed: 3, missing: missing, schema: Mixed);
        Assert.InRange(unseen.RowCount, 10_000, 20_000);

        var ours = new RankingModel(Mixed, growth.Trees).Score(unseen);
        var theirs = growth.Transformer.Transform(MlNetRows.View(new MLContext(), unseen, growth.Columns)).GetColumn<float>("Score").ToArray();

        Assert.Equal(unseen.RowCount, theirs.Length);
        Assert.True(theirs.Distinct().Count() > 1_000);
        for (var row = 0; row < theirs.Length; row++)
            Assert.True(Math.Abs(theirs[row] - ours[row]) <= 1e-5 * (1 + Math.Abs(ours[row])), $"row {row}: {theirs[row]}, ours {ours[row]}");
    }

    [Fact]
    public void Every_kind_of_question_is_asked()
    {
        var growth = new LightGbmTrainer(Options with { Trees = 100 }).Grow(
            LearnableRows.Make(groups: 150, missing: 0.3, schema: Mixed),
            TestContext.Current.CancellationToken);
        var nodes = growth.Trees.SelectMany(tree => tree.Nodes).ToList();

        Assert.Contains(nodes, node => node.LeftCategories is not null);
        Assert.Contains(nodes, node => node.LeftCategories is null && node.Threshold == double.MaxValue && !node.MissingGoesLeft);
        Assert.Contains(nodes, node => node.Threshold < double.MaxValue && node.MissingGoesLeft);
        Assert.Contains(nodes, node => node.LeftCategories is null && node.Threshold < double.MaxValue && !node.MissingGoesLeft);
    }

    [Fact]
    public void Contributions_sum_to_the_score()
    {
        var rows = LearnableRows.Make(groups: 80, schema: Mixed);
        var model = Fit(Options, rows);

        for (var row = 0; row < 200; row++)
        {
            var told = model.Contributions(rows.Row(row));
            Assert.Equal(model.Score(rows.Row(row)), told.Base + told.Values.Sum(), 9);
        }
    }

    [Theory]
    [InlineData(2, "fr-FR")]
    [InlineData(2, "ar-SA")]
    public void The_model_is_the_same_for_any_number_of_threads_and_any_culture(int threads, string culture)
    {
        var options = Options with { RowFraction = 0.8, FeatureFraction = 0.7 };
        var rows = LearnableRows.Make(800, features: 30);
        var one = Fit(options, rows);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        var many = Fit(options with { Threads = threads }, rows);
        CultureInfo.CurrentCulture = before;

        Assert.Equal(RankingModelFile.ToBytes(one), RankingModelFile.ToBytes(many));
    }

    [Fact]
    public void Covers_are_the_rows_that_pass()
    {
        var rows = LearnableRows.Make(groups: 80);
        var model = Fit(Options, rows);

        Assert.All(model.Trees, tree =>
        {
            Assert.Equal(rows.RowCount, tree.Leaves.Sum(leaf => leaf.Cover));
            if (tree.Nodes.Count > 0) Assert.Equal(rows.RowCount, tree.Nodes[0].Cover);
            Assert.All(tree.Leaves, leaf => Assert.True(leaf.Cover > 0));
        });
    }

    [Fact]
    public void Rows_that_teach_nothing_give_a_model_that_orders_nothing()
    {
        var rows = LearnableRows.Make(groups: 30);
        var alike = new RankingData(rows.Schema, new double[rows.Values.Length], [.. rows.Grades], [.. rows.GroupSizes]);
        var model = Fit(Options, alike);

        Assert.Empty(model.Trees);
        Assert.Equal(RankingModelFile.ToBytes(model), RankingModelFile.ToBytes(RankingModelFile.Read(RankingModelFile.ToBytes(model), rows.Schema)));
    }

    [Fact]
    public void Columns_may_all_be_categories()
    {
        var random = new Random(1);
        var sectors = Enumerable.Range(0, 600).Select(_ => (double)random.Next(8)).ToArray();
        var rows = new RankingData(
            new([new("sector", FeatureKind.Categorical)]),
            sectors,
            [.. sectors.Select(sector => (int)sector % 3)],
            [.. Enumerable.Repeat(20, 30)]);

        Assert.InRange(LearnableRows.Ndcg10(Fit(Options, rows), rows), 0.99, 1);
    }

    [Fact]
    public void Weights_count()
    {
        var rows = LearnableRows.Make(groups: 80);
        var first = Enumerable.Range(0, rows.RowCount).Select(row => row < rows.RowCount / 2 ? 1.0 : 0.01).ToArray();
        var weighted = new RankingData(rows.Schema, rows.Values.ToArray(), [.. rows.Grades], [.. rows.GroupSizes]) { Weights = first };

        Assert.NotEqual(LearnableRows.Text(Fit(Options, rows)), LearnableRows.Text(Fit(Options, weighted)));
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_named()
    {
        var rows = new RankingData(Mixed, [1, 2, -3, 4, 5, 6], [0], [1]);

        Assert.Contains("Row 0, feature 'f2' is -3", Assert.Throws<ArgumentException>(() => Fit(Options, rows)).Message, StringComparison.Ordinal);
        Assert.Contains("No row", Assert.Throws<ArgumentException>(() => Fit(Options, new(Mixed, [], [], []))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_training_gives_nothing()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => new LightGbmTrainer(Options).Fit(LearnableRows.Make(), stopped.Token));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    [InlineData(-1.5f)]
    [InlineData(1e-40f)]
    [InlineData(3.25e7f)]
    [InlineData(float.MaxValue)]
    public void A_threshold_divides_numbers_as_their_single_precision_would(float threshold)
    {
        var highest = MlNetForest.HighestBelow(threshold);

        Assert.True((float)highest <= threshold);
        Assert.True((float)Math.BitIncrement(highest) > threshold || highest == double.MaxValue);
    }

    private static RankingModel Fit(LightGbmOptions options, RankingData rows) => new LightGbmTrainer(options).Fit(rows, TestContext.Current.CancellationToken);
}
