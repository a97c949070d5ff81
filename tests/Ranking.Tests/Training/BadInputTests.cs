using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

public class BadInputTests
{
    private static readonly LambdaMartOptions Options = new() { Trees = 5, Leaves = 7, MinRowsPerLeaf = 2, Threads = 2 };
    private static readonly FeatureSchema Two = FeatureSchema.Numbered(2);

    [Fact]
    public void Groups_of_one_and_groups_without_a_positive_teach_nothing()
    {
        var data = new RankingData(
            Two,
            [.. Enumerable.Range(0, 80).Select(at => (double)at)],
            [.. Enumerable.Range(0, 40).Select(at => at < 20 ? at % 3 : 0)],
            [.. Enumerable.Repeat(1, 20), 20]);

        var model = Fit(data);
        Assert.Equal(5, model.Trees.Count);
        Assert.All(model.Trees, tree => Assert.Equal([new TreeLeaf(0, 40)], tree.Leaves));
        Assert.Equal(1, Record(data).TrainNdcg10); // of the groups of one that have a positive; the others are left out
    }

    [Fact]
    public void Constant_and_all_missing_columns_are_never_asked_about()
    {
        var plain = LearnableRows.Make(features: 3, missing: 0);
        var wider = new RankingData(
            FeatureSchema.Numbered(5),
            [.. Enumerable.Range(0, plain.RowCount).SelectMany(row => (double[])[7, .. plain.Row(row), double.NaN])],
            [.. plain.Grades],
            [.. plain.GroupSizes]);

        var (narrowModel, wideModel) = (Fit(plain), Fit(wider));
        Assert.All(wideModel.Trees.SelectMany(tree => tree.Nodes), node => Assert.InRange(node.Feature, 1, 3));
        for (var row = 0; row < plain.RowCount; row++) Assert.Equal(narrowModel.Score(plain.Row(row)), wideModel.Score(wider.Row(row)));
    }

    [Fact]
    public void Rows_of_nothing_but_constants_give_leaves()
    {
        var model = Fit(new(Two, [1, 2, 1, 2, 1, 2, 1, 2], [0, 1, 2, 0], [4]));

        Assert.All(model.Trees, tree => Assert.Empty(tree.Nodes));
    }

    [Fact]
    public void A_column_that_is_known_or_not_divides_by_that()
    {
        var data = new RankingData(
            FeatureSchema.Numbered(1),
            [.. Enumerable.Range(0, 40).Select(at => at % 2 == 0 ? 3 : double.NaN)],
            [.. Enumerable.Range(0, 40).Select(at => at % 2)],
            [20, 20]);
        var model = Fit(data);

        Assert.Equal(1, LearnableRows.Ndcg10(model, data));
        Assert.Equal(model.Score([3]), model.Score([1e300]));
    }

    [Fact]
    public void More_leaves_than_rows_give_as_many_as_there_can_be()
    {
        var model = new LambdaMartTrainer(Options with { Leaves = 4096, MinRowsPerLeaf = 1, MinHessianPerLeaf = 0 })
            .Fit(new RankingData(FeatureSchema.Numbered(1), [1, 2, 3, 4], [0, 1, 2, 3], [4]), cancel: TestContext.Current.CancellationToken);

        Assert.All(model.Trees, tree => Assert.InRange(tree.Leaves.Count, 2, 4));
    }

    [Fact]
    public void Zero_trees_score_everybody_zero() =>
        Assert.Equal(
            0,
            new LambdaMartTrainer(Options with { Trees = 0 })
                .Fit(LearnableRows.Make(), cancel: TestContext.Current.CancellationToken)
                .Score(new double[6]));

    [Fact]
    public void No_rows_are_refused() =>
        Assert.StartsWith(
            "No rows; expected at least one group of one row.",
            Assert.Throws<ArgumentException>(() => Fit(new(Two, [], [], []))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(double.PositiveInfinity, 0, 1, "Row 1, feature 'f1' is infinite; expected a finite number, or NaN when not known.")]
    [InlineData(double.NegativeInfinity, 0, 1, "Row 1, feature 'f1' is infinite; expected a finite number, or NaN when not known.")]
    [InlineData(0, 31, 1, "Grade 31 of row 1; expected 0 to 30.")]
    [InlineData(0, -1, 1, "Grade -1 of row 1; expected 0 to 30.")]
    [InlineData(0, 0, -0.5, "Weight -0.5 of row 1; expected 0 or more.")]
    [InlineData(0, 0, double.NaN, "Weight NaN of row 1; expected 0 or more.")]
    public void A_source_is_held_to_the_same_as_rows_in_memory(double value, int grade, double weight, string message)
    {
        var source = new OneBadRow(value, grade, weight);

        Assert.Equal(
            message,
            Assert.Throws<ArgumentException>(() => new LambdaMartTrainer(Options).Fit(source, cancel: TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public void Validation_must_have_the_schema_and_early_stopping_a_validation()
    {
        var stopping = new LambdaMartTrainer(Options with { EarlyStoppingRounds = 3 });

        Assert.StartsWith(
            "EarlyStoppingRounds is 3, but there is no validation",
            Assert.Throws<ArgumentException>(() => stopping.Fit(LearnableRows.Make(), cancel: TestContext.Current.CancellationToken)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The validation rows have another schema",
            Assert
                .Throws<ArgumentException>(() =>
                    stopping.Fit(LearnableRows.Make(), LearnableRows.Make(features: 7), cancel: TestContext.Current.CancellationToken))
                .Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "No rows",
            Assert
                .Throws<ArgumentException>(() =>
                    stopping.Fit(
                        LearnableRows.Make(),
                        new RankingData(FeatureSchema.Numbered(6), [], [], []),
                        cancel: TestContext.Current.CancellationToken))
                .Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_model_of_the_same_rows_can_be_resumed()
    {
        var model = Fit(LearnableRows.Make());
        var trainer = new LambdaMartTrainer(Options);

        Assert.StartsWith("The model to resume from has another schema", Refused(LearnableRows.Make(features: 7), trainer), StringComparison.Ordinal);
        Assert.Contains("lies on no bin edge of these rows", Refused(LearnableRows.Make(seed: 9), trainer), StringComparison.Ordinal);
        Assert.StartsWith(
            "The model to resume from has 5 trees; expected at most 4",
            Refused(LearnableRows.Make(), new(Options with { Trees = 4 })),
            StringComparison.Ordinal);

        string Refused(RankingData data, LambdaMartTrainer trainer) =>
            Assert.Throws<ArgumentException>(() => trainer.Fit(data, null, null, model, TestContext.Current.CancellationToken)).Message;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_cancelled_training_stops_and_its_last_report_can_be_resumed(int threads)
    {
        var options = Options with { Trees = 30, Threads = threads };
        var data = LearnableRows.Make();
        using var cancel = new CancellationTokenSource();
        var reports = new List<TrainingProgress>();
        var progress = new Reports(report =>
        {
            reports.Add(report);
            if (report.Iteration == 4) cancel.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => new LambdaMartTrainer(options).Fit(data, null, progress, cancel.Token));
        Assert.Equal([1, 2, 3, 4], reports.Select(report => report.Iteration));
        Assert.Equal(
            LearnableRows.Text(new LambdaMartTrainer(options).Fit(data, cancel: TestContext.Current.CancellationToken)),
            LearnableRows.Text(new LambdaMartTrainer(options).Fit(data, null, null, reports[^1].Model, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Cancelled_before_it_began_it_reads_nothing() =>
        Assert.ThrowsAny<OperationCanceledException>(() => new LambdaMartTrainer(Options).Fit(LearnableRows.Make(), cancel: new CancellationToken(true)));

    [Fact]
    public void A_row_of_weight_zero_teaches_nothing_but_still_stands_in_its_group()
    {
        var data = LearnableRows.Make();
        var model = new LambdaMartTrainer(Options).Fit(
            new RankingData(data.Schema, Values(data), [.. data.Grades], [.. data.GroupSizes])
            {
                Weights = [.. Enumerable.Range(0, data.RowCount).Select(row => row % 2 == 0 ? 1.0 : 0)],
            },
            cancel: TestContext.Current.CancellationToken);

        Assert.All(model.Trees, tree => Assert.Equal((data.RowCount + 1) / 2, tree.Leaves.Sum(leaf => leaf.Cover)));
    }

    [Fact]
    public void Heavier_rows_are_fitted_better()
    {
        // The same feature value, good in one half of the groups and bad in the other: the heavier half decides.
        var data = new RankingData(
            FeatureSchema.Numbered(1),
            [.. Enumerable.Range(0, 200).Select(at => (double)(at % 2))],
            [.. Enumerable.Range(0, 200).Select(at => at < 100 ? at % 2 : 1 - at % 2)],
            [.. Enumerable.Repeat(10, 20)])
        {
            Weights = [.. Enumerable.Range(0, 200).Select(at => at < 100 ? 1.0 : 3.0)],
        };
        var model = Fit(data);

        Assert.True(model.Score([0]) > model.Score([1]));
    }

    private static RankingModel Fit(RankingData data) => new LambdaMartTrainer(Options).Fit(data, cancel: TestContext.Current.CancellationToken);

    private static TrainingProgress Record(RankingData data)
    {
        var last = default(TrainingProgress);
        new LambdaMartTrainer(Options).Fit(data, null, new Reports(report => last = report), TestContext.Current.CancellationToken);
        return last!;
    }

    private static double[] Values(RankingData data) => [.. Enumerable.Range(0, data.RowCount).SelectMany(row => data.Row(row).ToArray())];

    private sealed class Reports(Action<TrainingProgress> keep) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => keep(value);
    }

    private sealed class OneBadRow(double value, int grade, double weight) : IRowSource
    {
        public FeatureSchema Schema => Two;

        public IRowReader Read() => new Reader(value, grade, weight);

        private sealed class Reader(double value, int grade, double weight) : IRowReader
        {
            private int _row = -1;

            public ReadOnlySpan<double> Values => _row == 1 ? [0, value] : new double[] { 0, _row };

            public int Grade => _row == 1 ? grade : 0;

            public double Weight => _row == 1 ? weight : 1;

            public bool BeginsGroup => _row == 0;

            public bool MoveNext() => ++_row < 5;

            public void Dispose()
            {
            }
        }
    }
}
