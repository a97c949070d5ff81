using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;
using Matching.Ranking.Models.Files;
using Matching.Ranking.Training;
using Matching.Ranking.Training.MlNet;

namespace Matching.Tests.LearnedRanking.Training;

public sealed class TrainerChoiceTests
{
    private static readonly DateTimeOffset Began = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly LightGbmPresence Missing = new(() => "libgomp.so.1 is not there");

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void The_better_of_both_is_kept_and_learns_from_everything()
    {
        NeedsLightGbm();
        var history = MadeHistory.Of(120);

        var trained = Train(TrainerChoice.Best, history);
        var (comparison, stretch) = (trained.Comparison!, HistorySplit.Within(HistorySplit.Of(history).Train)!);

        Assert.Equal((23, null), (comparison.Offers, comparison.OnlyOne));
        Assert.Equal(Ndcg(TrainerChoice.LambdaMart, stretch), comparison.LambdaMart);
        Assert.Equal(Ndcg(TrainerChoice.LightGbm, stretch), comparison.LightGbm);
        Assert.Equal(comparison.LightGbm > comparison.LambdaMart ? TrainerChoice.LightGbm : TrainerChoice.LambdaMart, comparison.Kept);
        Assert.Equal(Trees(Train(comparison.Kept, history)), Trees(trained));
        Assert.Equal(90, trained.Facts.Offers);
    }

    [Fact]
    public void Ours_is_kept_when_both_are_equal()
    {
        NeedsLightGbm();
        var told = MadeHistory.Of(120).Select(offer => offer with
        {
            Pairs = [.. offer.Pairs.Select(pair => pair with { Row = [.. pair.Row.Select(_ => 1.0)] })],
        }).ToList();

        var comparison = Train(TrainerChoice.Best, told).Comparison!;

        Assert.Equal(comparison.LambdaMart, comparison.LightGbm);
        Assert.Equal(TrainerChoice.LambdaMart, comparison.Kept);
    }

    [Fact]
    public void The_stretch_to_compare_on_is_the_latest_part_of_what_is_learned_from()
    {
        var split = HistorySplit.Of(MadeHistory.Of(120));

        var stretch = HistorySplit.Within(split.Train)!;

        Assert.Equal(split.Train, stretch.Train.Concat(stretch.HeldOut));
        Assert.True(stretch.Train[^1].DecidedOn < stretch.HeldOut[0].DecidedOn);
        Assert.Equal((67, 23, 30), (stretch.Train.Count, stretch.HeldOut.Count, split.HeldOut.Count));
    }

    [Fact]
    public void Outcomes_of_what_is_held_out_change_no_comparison()
    {
        NeedsLightGbm();
        var history = MadeHistory.Of(120);
        var heldOut = HistorySplit.Of(history).HeldOut.ToHashSet();
        var others = history.Select(offer => heldOut.Contains(offer)
            ? offer with { Pairs = [.. offer.Pairs.Select(pair => pair with { Grade = PlacementGrade.InEmployment - pair.Grade })] }
            : offer).ToList();

        var (model, other) = (Train(TrainerChoice.Best, history), Train(TrainerChoice.Best, others));

        Assert.NotEqual(model.Evaluation.HeldOut, other.Evaluation.HeldOut);
        Assert.Equal(model.Comparison, other.Comparison);
    }

    [Fact]
    public void Without_the_native_library_the_better_of_both_is_ours_and_says_why()
    {
        var history = MadeHistory.Of(120);

        var trained = Train(TrainerChoice.Best, history, Missing);

        Assert.Equal(new() { Kept = TrainerChoice.LambdaMart, OnlyOne = OneTrainerReason.LibraryMissing }, trained.Comparison);
        Assert.Equal(Trees(Train(TrainerChoice.LambdaMart, history)), Trees(trained));
    }

    [Fact]
    public void Without_later_days_to_compare_on_ours_is_kept_and_says_why()
    {
        var history = MadeHistory.Of(120).Select((offer, at) => at < 90 ? offer with { DecidedOn = new DateOnly(2024, 1, 1) } : offer).ToList();

        var comparison = Train(TrainerChoice.Best, history, new(() => null)).Comparison;

        Assert.Equal(new() { Kept = TrainerChoice.LambdaMart, OnlyOne = OneTrainerReason.TooFewDecisions }, comparison);
    }

    [Fact]
    public void LightGbm_asked_for_by_name_is_refused_without_its_library_and_ours_needs_none()
    {
        var refused = Assert.Throws<NativeLibraryMissingException>(() => Train(TrainerChoice.LightGbm, MadeHistory.Of(120), Missing));

        Assert.Equal("libgomp.so.1 is not there", refused.Reason);
        Assert.Null(Train(TrainerChoice.LambdaMart, MadeHistory.Of(120), Missing).Comparison);
    }

    [Fact]
    public void LightGbms_model_obeys_every_stated_direction()
    {
        NeedsLightGbm();
        var column = MatchFeatures.Schema.Features.ToList().FindIndex(feature => feature.Name == "journey.minutes");
        Assert.Equal(Monotonicity.Falling, MatchFeatures.Schema.Features[column].Monotonicity);

        // The cause rises a score with the journey, against what is stated, beside what may be learned.
        var history = MadeHistory.Of(120).Select(offer => offer with
        {
            Pairs = [.. offer.Pairs.Select((pair, at) => pair with { Row = With(pair.Row, column, (20 * pair.Grade) + (at % 16)) })],
        }).ToList();
        var model = Train(TrainerChoice.LightGbm, history).Model;

        Assert.NotEmpty(model.Trees);
        foreach (var pair in history.SelectMany(offer => offer.Pairs).Take(200))
        {
            var scores = Enumerable.Range(0, 100).Select(minutes => model.Score([.. With(pair.Row, column, minutes)])).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
        }
    }

    [Fact]
    public void A_model_tells_who_trained_it_and_how()
    {
        NeedsLightGbm();

        var (ours, other) = (Told(TrainerChoice.LambdaMart), Told(TrainerChoice.LightGbm));

        Assert.Equal(("LambdaMart", "40", "10", "Pairwise"), (ours["trainer"], ours["trees"], ours["l2"], ours["objective"]));
        Assert.Equal(("LightGbm", "40", "2", "True"), (other["trainer"], other["trees"], other["l2"], other["linear-gains"]));
        Assert.Equal(ours["weights"], other["weights"]);
    }

    [Fact]
    public void Trees_and_seed_are_those_of_both_trainers()
    {
        var given = TrainingOptions.UsualWith(TrainerChoice.Best, trees: 12, seed: 34);

        Assert.Equal((12, 34, 12, 34), (given.LambdaMart.Trees, given.LambdaMart.Seed, given.LightGbm.Trees, given.LightGbm.Seed));
        Assert.Equal(TrainerChoice.LambdaMart, TrainingOptions.Usual.Trainer);
        Assert.True(TrainingOptions.Usual.LightGbm.ObeysDirections);
    }

    [Theory]
    [InlineData(TrainerChoice.Best, TrainingStage.Comparing)]
    [InlineData(TrainerChoice.LightGbm, TrainingStage.Growing)]
    public void What_counts_nothing_is_told_as_a_stage_without_counts_and_stops_when_cancelled(TrainerChoice trainer, TrainingStage stage)
    {
        NeedsLightGbm();
        List<ModelTrainingProgress> told = [];
        using var stop = new CancellationTokenSource();
        var training = new ModelTraining(TrainingOptions.UsualWith(trainer, trees: 40), DefaultRuleWeights.Standard);

        Assert.Throws<OperationCanceledException>(() => training.Run(MadeHistory.Of(120), Began, progress: new Stopping(told, stop), cancel: stop.Token));

        Assert.Equal([new(stage, 0, 0, null)], told);
    }

    [Fact]
    public void LightGbm_begins_again_and_looks_at_no_trees_of_ours()
    {
        NeedsLightGbm();
        var history = MadeHistory.Of(120);
        var trees = Train(TrainerChoice.LambdaMart, history).Model;

        var training = new ModelTraining(TrainingOptions.UsualWith(TrainerChoice.LightGbm, trees: 40), DefaultRuleWeights.Standard);
        var resumed = training.Run(history, Began, trees, cancel: Cancel);

        Assert.Equal(Trees(Train(TrainerChoice.LightGbm, history)), Trees(resumed));
    }

    private static void NeedsLightGbm() => Assert.SkipUnless(NativeLightGbm.IsThere, "LightGBM's native library cannot be loaded here.");

    private static TrainedModel Train(TrainerChoice trainer, IReadOnlyList<JudgedOffer<HistoryPair>> history, LightGbmPresence? lightGbm = null) =>
        new ModelTraining(TrainingOptions.UsualWith(trainer, trees: 40), DefaultRuleWeights.Standard, lightGbm: lightGbm).Run(history, Began, cancel: Cancel);

    private static IReadOnlyDictionary<string, string> Told(TrainerChoice trainer) => Train(trainer, MadeHistory.Of(120)).Model.Info.Parameters;

    // The file tells options and figures too; without them it is the trees alone.
    private static byte[] Trees(TrainedModel trained) => RankingModelFile.ToBytes(trained.Model.With(new()));

    private static double Ndcg(TrainerChoice trainer, HistorySplit stretch)
    {
        var (rows, later) = (HistoryRows.ToData(stretch.Train), HistoryRows.ToData(stretch.HeldOut));
        var options = TrainingOptions.UsualWith(trees: 40);
        var model = trainer == TrainerChoice.LambdaMart ? new LambdaMartTrainer(options.LambdaMart).Fit(rows) : new LightGbmTrainer(options.LightGbm).Fit(rows);
        return RankingEvaluator.Evaluate(later, model.Score(later)).Ndcg(10)!.Value;
    }

    private static double[] With(IReadOnlyList<double> row, int column, double value)
    {
        var copy = row.ToArray();
        copy[column] = value;
        return copy;
    }

    private sealed class Stopping(List<ModelTrainingProgress> told, CancellationTokenSource stop) : IProgress<ModelTrainingProgress>
    {
        public void Report(ModelTrainingProgress value)
        {
            told.Add(value);
            stop.Cancel();
        }
    }
}
