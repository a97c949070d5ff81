using Matching.Ranking.Models;
using Matching.Ranking.Models.Files;

namespace Matching.Tests.LearnedRanking.Training;

public sealed class ModelTrainingTests
{
    private static readonly DateTimeOffset Began = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly TrainingOptions Options = TrainingOptions.UsualWith(trees: 40);

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void A_model_that_found_the_cause_may_be_promoted()
    {
        var trained = Train(MadeHistory.Of(240));

        Assert.Empty(Obstacles(trained));
        var deciding = trained.Evaluation.ByPosition[^1].Comparison;
        Assert.True(deciding.Model.Mean > 0.9, $"{deciding}");
        Assert.InRange(deciding.Random, deciding.Rules.Low, deciding.Rules.High);
        Assert.True(deciding.GainOverRules.Low > 0);
    }

    [Fact]
    public void The_gate_refuses_a_model_that_learned_noise_while_the_rules_know_better()
    {
        var trained = Train(MadeHistory.Of(240, isKnown: false, rulesKnow: true));

        var obstacle = Assert.Single(Obstacles(trained), obstacle => obstacle.Reason == PromotionObstacleReason.NotBetter);
        Assert.True(obstacle.Figure <= 0);
        Assert.Equal(trained.Evaluation.HeldOut!.GainLow, obstacle.Figure);
    }

    [Fact]
    public void The_gate_refuses_a_better_model_that_puts_one_group_last_where_the_rules_do_not()
    {
        var trained = Train(MadeHistory.Of(240, menLead: 0.5));

        var obstacles = Obstacles(trained);
        Assert.NotEmpty(obstacles);
        Assert.All(obstacles, obstacle => Assert.Equal(PromotionObstacleReason.Unfair, obstacle.Reason));
        Assert.Contains(obstacles, obstacle => obstacle.Check!.Group == AuditGroup.Women);
        Assert.True(trained.Evaluation.HeldOut!.GainLow > 0, "better, and refused all the same");
    }

    [Theory]
    [InlineData(7, 7, 39)]
    [InlineData(40, 40, 40)] // The last tree: what is left is to measure.
    public void A_training_that_was_stopped_goes_on_to_the_same_bytes(int stopsAt, int fewest, int most)
    {
        var history = MadeHistory.Of(120);
        var whole = RankingModelFile.ToBytes(Train(history).Model);
        RankingModel? last = null;
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
            new ModelTraining(Options, DefaultRuleWeights.Standard).Run(history, Began, checkpoint: Note, cancel: stop.Token));
        var kept = RankingModelFile.Read(RankingModelFile.ToBytes(last!), MatchFeatures.Schema);
        var resumed = new ModelTraining(Options, DefaultRuleWeights.Standard).Run(history, Began, kept, cancel: Cancel);

        Assert.InRange(kept.Trees.Count, fewest, most);
        Assert.Equal(whole, RankingModelFile.ToBytes(resumed.Model));

        void Note(RankingModel trees)
        {
            last = trees;
            if (trees.Trees.Count == stopsAt) stop.Cancel();
        }
    }

    [Fact]
    public void What_is_held_out_chooses_no_number_of_trees()
    {
        var stopping = new ModelTraining(Options with { LambdaMart = Options.LambdaMart with { EarlyStoppingRounds = 5 } }, DefaultRuleWeights.Standard);

        Assert.Contains(
            "no validation",
            Assert.Throws<ArgumentException>(() => stopping.Run(MadeHistory.Of(120), Began, cancel: Cancel)).Message,
            StringComparison.Ordinal);
        Assert.Equal(Options.LambdaMart.Trees, Train(MadeHistory.Of(120)).Model.Trees.Count);
    }

    [Fact]
    public void Outcomes_of_what_is_held_out_change_no_tree()
    {
        var history = MadeHistory.Of(120);
        var heldOut = HistorySplit.Of(history).HeldOut.ToHashSet();
        var others = history.Select(offer => heldOut.Contains(offer)
            ? offer with { Pairs = [.. offer.Pairs.Select(pair => pair with { Grade = PlacementGrade.InEmployment - pair.Grade })] }
            : offer).ToList();

        var (model, other) = (Train(history), Train(others));

        Assert.Equal(30, heldOut.Count);
        Assert.NotEqual(model.Evaluation.HeldOut, other.Evaluation.HeldOut);
        Assert.Equal(Trees(model), Trees(other));
    }

    [Fact]
    public void Traits_and_the_order_of_reading_change_no_byte()
    {
        var history = MadeHistory.Of(120);
        var others = history.Reverse().Select(offer => offer with
        {
            Pairs = [.. offer.Pairs.Select(pair => pair with { Audit = new(Sex.Woman, AgeBand.From50, true, true) })],
        }).ToList();

        Assert.Equal(RankingModelFile.ToBytes(Train(history).Model), RankingModelFile.ToBytes(Train(others).Model));
    }

    [Fact]
    public void Points_of_the_model_have_mean_and_spread_of_the_rules_on_what_it_learned_from()
    {
        var history = MadeHistory.Of(120);
        var trained = Train(history);
        var learned = HistorySplit.Of(history).Train.SelectMany(offer => offer.Pairs).ToList();

        var points = learned.Select(pair => trained.Scale.OnLine(trained.Model.Score([.. pair.Row]))).ToList();
        var rules = learned.Select(pair => (double)pair.Rules.Value).ToList();

        Assert.Equal(rules.Average(), points.Average(), 6);
        Assert.Equal(Spread(rules), Spread(points), 6);
    }

    [Fact]
    public void Tells_what_it_learned_from_and_how_it_was_spread()
    {
        var trained = Train(MadeHistory.Of(120));

        Assert.Equal((90, 900, 0), (trained.Facts.Offers, trained.Facts.Pairs, trained.Facts.Reconstructed));
        Assert.Equal(trained.Facts.Pairs, trained.Facts.PairsByGrade.Sum());
        Assert.True(trained.Facts.Until < trained.Evaluation.From);
        Assert.Equal(
            [.. MatchFeatures.Schema.Features.Select(feature => feature.Name), ValueShares.Score],
            trained.Spread.Select(spread => spread.Name));
        Assert.Equal(
            ["31", "69"],
            trained.Evaluation.BySegment.Where(segment => segment.Kind == SegmentKind.Territory).Select(segment => segment.Value).Order());
    }

    [Fact]
    public void Too_little_history_is_refused_with_both_numbers()
    {
        var little = Assert.Throws<TooLittleHistoryException>(() => Train(MadeHistory.Of(HistorySplit.FewestOffers - 1)));

        Assert.Equal((HistorySplit.FewestOffers - 1, HistorySplit.FewestOffers), (little.Offers, little.Needed));
    }

    [Fact]
    public void The_cut_goes_by_day_and_never_through_an_offer()
    {
        // Three offers a day, so that an equal cut by number would split a day.
        var history = MadeHistory.Of(200).Select((offer, at) => offer with { DecidedOn = new DateOnly(2024, 1, 1).AddDays(at / 3) }).ToList();

        var split = HistorySplit.Of(history);

        Assert.True(split.Train.Max(offer => offer.DecidedOn) < split.HeldOut.Min(offer => offer.DecidedOn));
        Assert.Equal(200, split.Train.Count + split.HeldOut.Count);
    }

    private static TrainedModel Train(IReadOnlyList<JudgedOffer<HistoryPair>> history) =>
        new ModelTraining(Options, DefaultRuleWeights.Standard).Run(history, Began, cancel: Cancel);

    // The file tells the figures too; without them it is the trees alone.
    private static byte[] Trees(TrainedModel trained) => RankingModelFile.ToBytes(trained.Model.With(new()));

    private static IReadOnlyList<PromotionObstacle> Obstacles(TrainedModel trained) =>
        PromotionGate.Obstacles(trained.Evaluation.HeldOut, trained.Fairness.ToChecks());

    private static double Spread(List<double> values) => Math.Sqrt(values.Average(value => Math.Pow(value - values.Average(), 2)));
}
