using Matching.Seed.History;
using Matching.Seed.History.Truth;

namespace Matching.Seed.Tests.History;

public class LearnedFromThePastTests
{
    private static readonly RuleWeights Weights = DefaultRuleWeights.Standard;

    private static readonly DateTimeOffset Began = new(2026, 3, 16, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_model_of_the_demonstration_is_better_than_the_rules_beyond_chance_and_fair()
    {
        var (trained, history) = Train(Worlds.Default);
        Assert.True(trained.Evaluation.HeldOut!.GainLow > 0, trained.Evaluation.HeldOut.ToString());
        Assert.True(trained.Fairness.Passes, string.Join("; ", trained.Fairness.Failures));
        var closed = GapClosed(trained, Worlds.Default, history);
        Assert.True(closed >= 0.6, $"{closed:0.000}");
    }

    [Fact]
    public void A_model_of_a_larger_past_closes_seven_tenths_of_the_gap_to_the_best_order()
    {
        var world = DemoWorldMaker.Make(new SeedOptions { Candidates = 15_000, Offers = 1_000 }, Worlds.Today);
        var (trained, history) = Train(world);
        var closed = GapClosed(trained, world, history);
        Assert.True(closed >= 0.7, $"{closed:0.000}");
    }

    [Fact]
    public void A_model_of_an_unfair_past_is_refused_though_it_is_better_than_the_rules()
    {
        var (trained, _) = Train(DemoWorldMaker.Make(new SeedOptions().MadeUnfair(), Worlds.Today));
        Assert.True(trained.Evaluation.HeldOut!.GainLow > 0, trained.Evaluation.HeldOut.ToString());
        Assert.Contains(trained.Fairness.Failures, failure => failure.Group == AuditGroup.Women);
    }

    [Fact]
    public void The_past_itself_shows_the_discrimination_to_an_audit()
    {
        var judged = JudgedPast.Of(DemoWorldMaker.Make(new SeedOptions { Candidates = 10_000, Offers = 700 }, Worlds.Today), Weights);
        var lists = judged.Select(offer => new AuditedRanking(offer.OfferId, offer.Sector, [.. BestFirst(offer.Pairs)])).ToList();
        var women = FairnessAudit.Of(lists).Slices
            .Single(slice => slice.Sector == MarcheSector.Building).Groups
            .Single(group => group.Group == AuditGroup.Women);
        var selection = women.Ratios.Single(ratio => ratio.Measure == FairnessMeasure.Selection);
        Assert.True(selection.RaisesAlert && selection.Estimate.IsSignificantlyBelowOne, selection.ToString());

        static IEnumerable<AuditedEntry> BestFirst(IEnumerable<JudgedPair> pairs) => pairs
            .OrderByDescending(pair => pair.Grade)
            .Select((pair, at) => new AuditedEntry(pair.Pair.Person.Id, at + 1, pair.Grade > 0, Points.Zero, pair.Audit));
    }

    private static (TrainedModel Trained, List<JudgedOffer<HistoryPair>> History) Train(DemoWorld world)
    {
        var history = JudgedPast.Of(world, Weights).Select(offer => HistoryPair.Of(offer, Weights)).ToList();
        return (new ModelTraining(TrainingOptions.Usual, Weights).Run(history, Began, cancel: TestContext.Current.CancellationToken), history);
    }

    private static double GapClosed(TrainedModel trained, DemoWorld world, List<JudgedOffer<HistoryPair>> history)
    {
        var truth = world.Truth.Gains().ToDictionary(gain => (gain.OfferId, gain.CandidateId), gain => gain.Observed);
        var best = BestPossibleNdcg.At(ModelEvaluation.DecidingPosition, HistorySplit.Of(history).HeldOut.Select(offer => (
            offer.Pairs.Select(pair => pair.Grade).ToArray(),
            offer.Pairs.Select(pair => truth[(offer.OfferId, pair.Person)]).ToArray())));
        var at10 = trained.Evaluation.ByPosition.Single(at => at.Position == ModelEvaluation.DecidingPosition).Comparison;
        return (at10.Model.Mean - at10.Rules.Mean) / (best - at10.Rules.Mean);
    }
}
