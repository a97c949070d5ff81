using System.Diagnostics;
using Matching.History.Bench;
using Matching.Seed;
using Matching.Seed.History;

Settings settings;
try
{
    settings = new(args);
    settings.Training.LambdaMart.Check();
    _ = settings.History;
}
catch (Exception fault) when (fault is FormatException or ArgumentOutOfRangeException or OverflowException)
{
    Console.Error.WriteLine($"{fault.Message} {Settings.Usage}");
    return 2;
}

// The day is fixed: the same options give the same figures at any time.
var today = new DateOnly(2026, 11, 22).AddDays(settings.DaysLater);
var weights = DefaultRuleWeights.Standard;

if (settings.Histories > 0)
{
    var trials = new Trials(settings.History, settings.Histories, today, weights);
    while (Console.ReadLine() is { } way) if (way.Length > 0) trials.Try(way);
    return 0;
}

var start = Stopwatch.GetTimestamp();
var world = DemoWorldMaker.Make(settings.History, today);
Figures.Print("making_s", Stopwatch.GetElapsedTime(start).TotalSeconds);
start = Stopwatch.GetTimestamp();
var history = Judged(world);
Figures.Print("judging_s", Stopwatch.GetElapsedTime(start).TotalSeconds);
start = Stopwatch.GetTimestamp();
var trained = new ModelTraining(settings.Training, weights).Run(history, new(today, default, TimeSpan.Zero));
Figures.Print("training_s", Stopwatch.GetElapsedTime(start).TotalSeconds);

Figures.Print("offers", history.Count);
Figures.Print("offers_held_out", trained.Evaluation.Offers);
Figures.Print("pairs_held_out", trained.Evaluation.Pairs);
Figures.Print("trees", trained.Model.Trees.Count);
Quality(AtDeciding(trained.Evaluation));
Fairness(trained.Fairness);
if (settings.Fresh > 0) Fresh();
return 0;

List<JudgedOffer<HistoryPair>> Judged(DemoWorld made) => [.. JudgedPast.Of(made, weights).Select(offer => HistoryPair.Of(offer, weights))];

void Quality(OrderComparison at10)
{
    var best = new BestOrders([world], HistorySplit.Of(history).HeldOut);
    Figures.Print("random_ndcg10", at10.Random);
    Figures.Print("rules_ndcg10", at10.Rules);
    Figures.Print("model_ndcg10", at10.Model);
    Figures.Print("shown_ndcg10", at10.Shown);
    Figures.Print("best_ndcg10", best.Observed);
    Figures.Print("best_unbiased_ndcg10", best.Unbiased);
    Figures.Print("shown_gain_over_rules", at10.GainOverRules);
    GapClosed("gap_closed", at10, best);
}

// The same model on people and offers of other pasts: many more, so that chance in measuring hardly counts.
void Fresh()
{
    var worlds = Enumerable.Range(1, settings.Fresh)
        .Select(next => DemoWorldMaker.Make(settings.History with { Seed = settings.History.Seed + next }, today))
        .ToList();
    var heldOut = worlds.SelectMany(made => HistorySplit.Of(Judged(made)).HeldOut).ToList();
    var learned = new LearnedModel
    {
        Id = default,
        Model = trained.Model,
        Scale = trained.Scale,
        Evidence = trained.Facts.Offers,
        WeightsName = weights.Name,
        WeightsVersion = weights.Version,
    };
    Figures.Print("fresh_offers", heldOut.Count);
    GapClosed("fresh_gap_closed", AtDeciding(new ModelMeasure(learned, DefaultRuleWeights.Standard.Total).Of(heldOut).Evaluation), new(worlds, heldOut));
}

static OrderComparison AtDeciding(ModelEvaluation evaluation) => evaluation.ByPosition.Single(at => at.Position == ModelEvaluation.DecidingPosition).Comparison;

static void GapClosed(string figure, OrderComparison at10, BestOrders best)
{
    var gap = best.Observed - at10.Rules.Mean;
    Figures.Print(figure, (at10.Model.Mean - at10.Rules.Mean) / gap);
    Figures.Print($"{figure}_shown", (at10.Shown.Mean - at10.Rules.Mean) / gap);
}

static void Fairness(FairnessReport report)
{
    foreach (var group in report.Slices[0].Groups.Where(group => group.Group.IsProtected()))
        foreach (var ratio in group.Ratios.Where(ratio => ratio.Measure == FairnessMeasure.Exposure))
        {
            Figures.Print($"exposure_{group.Group}_shown", ratio.Estimate);
            if (ratio.ByRules is { } rules) Figures.Print($"exposure_{group.Group}_rules", rules);
        }
    Figures.Print("fairness_alerts", report.Alerts.Count);
    Figures.Print("fairness_failures", report.Failures.Count);
}
