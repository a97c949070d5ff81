using System.Globalization;
using Matching.Ranking.Training;

namespace Matching.Ranking.Tests.Training;

public class LambdaMartTrainerTests
{
    private static readonly LambdaMartOptions Options = new() { Trees = 20, Leaves = 15, MinRowsPerLeaf = 5, Threads = 1 };

    [Theory]
    [InlineData(TrainingObjective.LambdaRank)]
    [InlineData(TrainingObjective.Pairwise)]
    [InlineData(TrainingObjective.Pointwise)]
    public void Orders_rows_that_it_never_saw(TrainingObjective objective)
    {
        var unseen = LearnableRows.Make(seed: 2);
        var model = new LambdaMartTrainer(Options with { Objective = objective, Trees = 50 }).Fit(
            LearnableRows.Make(groups: 150),
            cancel: TestContext.Current.CancellationToken);

        Assert.InRange(LearnableRows.Ndcg10(new(unseen.Schema, []), unseen), 0.4, 0.75);
        Assert.InRange(LearnableRows.Ndcg10(model, unseen), 0.85, 1);
    }

    [Theory]
    [InlineData(2, "fr-FR", 60)]
    [InlineData(3, "ar-SA", 60)]
    [InlineData(8, "tr-TR", 60)]
    [InlineData(2, "fr-FR", 800)]
    [InlineData(3, "fr-FR", 800)]
    public void The_model_is_the_same_for_any_number_of_threads_and_any_culture(int threads, string culture, int groups)
    {
        var options = Options with { RowFraction = 0.8, FeatureFraction = 0.7 };
        var rows = LearnableRows.Make(groups, features: 30);
        var one = new LambdaMartTrainer(options).Fit(rows, cancel: TestContext.Current.CancellationToken);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        var many = new LambdaMartTrainer(options with { Threads = threads }).Fit(rows, cancel: TestContext.Current.CancellationToken);
        CultureInfo.CurrentCulture = before;

        // Many groups: leaves large enough to be divided by several threads.
        Assert.Equal(groups > 60, 0.8 * rows.RowCount > 4 * Workers.LeastRows);
        Assert.Equal(LearnableRows.Text(one), LearnableRows.Text(many));
    }

    [Fact]
    public void Another_seed_draws_other_rows()
    {
        var options = Options with { RowFraction = 0.5 };
        var models = new[] { 1, 2 }.Select(seed =>
            new LambdaMartTrainer(options with { Seed = seed }).Fit(LearnableRows.Make(), cancel: TestContext.Current.CancellationToken));

        Assert.Equal(2, models.Select(LearnableRows.Text).Distinct().Count());
    }

    [Fact]
    public void Training_that_resumes_gives_what_it_would_have_given_without_the_stop()
    {
        var options = Options with { RowFraction = 0.8, FeatureFraction = 0.7, EarlyStoppingRounds = 8 };
        var (train, validation) = (LearnableRows.Make(), LearnableRows.Make(groups: 20, seed: 3));
        var whole = new LambdaMartTrainer(options).Fit(train, validation, cancel: TestContext.Current.CancellationToken);
        var stopped = new LambdaMartTrainer(options with { Trees = 7 }).Fit(train, validation, null, TestContext.Current.CancellationToken);
        var resumed = new LambdaMartTrainer(options).Fit(train, validation, null, stopped, TestContext.Current.CancellationToken);

        Assert.Equal(LearnableRows.Text(whole), LearnableRows.Text(resumed));
    }

    [Fact]
    public void Every_training_row_ends_where_its_bins_ended()
    {
        var data = LearnableRows.Make(groups: 200, missing: 0.2);
        var last = default(TrainingProgress);
        new LambdaMartTrainer(Options with { Bins = 20, RowFraction = 0.7 }).Fit(
            data,
            null,
            new Latest(report => last = report),
            TestContext.Current.CancellationToken);

        // The trainer's NDCG comes from bins, ours from raw values.
        Assert.Equal(LearnableRows.Ndcg10(last!.Model, data), last.TrainNdcg10!.Value, 12);
    }

    private sealed class Latest(Action<TrainingProgress> keep) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => keep(value);
    }
}
