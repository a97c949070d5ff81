using System.Diagnostics;
using Matching;
using Matching.History.Bench;
using Matching.Ranking;
using Matching.Seed;

Settings settings;
try
{
    settings = new(args);
}
catch (FormatException fault)
{
    Console.Error.WriteLine($"{fault.Message} {Settings.Usage}");
    return 2;
}

// The day is fixed: the same options give the same figures at any time.
var today = new DateOnly(2026, 11, 22);
var weights = DefaultRuleWeights.Standard;
var start = Stopwatch.GetTimestamp();
var world = DemoWorldMaker.Make(settings.History, today);
var truth = world.Truth.Gains().ToDictionary(gain => (gain.OfferId, gain.CandidateId));
var split = HistorySplit.Of(JudgedPast.Of(world, weights));
var (train, validation, test) = (Rows(split.Train), Rows(split.Validation), Rows(split.Test));
Figures.Print("history_s", Stopwatch.GetElapsedTime(start).TotalSeconds);
Figures.Print("offers_train", train.Offers.Count);
Figures.Print("offers_validation", validation.Offers.Count);
Figures.Print("offers_test", test.Offers.Count);
Figures.Print("pairs_test", test.Data.RowCount);

start = Stopwatch.GetTimestamp();
var model = new LambdaMartTrainer(settings.Training).Fit(settings.Training.EarlyStoppingRounds > 0 ? train.Data : Rows([.. split.Train, .. split.Validation]).Data, validation.Data);
Figures.Print("train_s", Stopwatch.GetElapsedTime(start).TotalSeconds);
Figures.Print("trees", model.Trees.Count);

var learned = model.Score(test.Data);
var (byModel, byRules) = (Evaluate(learned), Evaluate(test.Rules));
var (best, unbiased) = (Evaluate(test.Observed), Evaluate(test.Unbiased));
Figures.Print("random_ndcg10", RankingEvaluator.RandomOrder(test.Data).NdcgInterval(10));
Figures.Print("rules_ndcg10", byRules.NdcgInterval(10));
Figures.Print("model_ndcg10", byModel.NdcgInterval(10));
Figures.Print("best_ndcg10", best.NdcgInterval(10));
Figures.Print("best_unbiased_ndcg10", unbiased.NdcgInterval(10));
Figures.Print("gain_over_rules", byModel.NdcgGainOver(byRules, 10));
Figures.Print("gap_closed", GapClosed(byModel));
Figures.Print("gap_closed_by_blend", GapClosed(Evaluate(Blend())));
Audit();
return 0;

JudgedRows Rows(IReadOnlyList<JudgedOffer> offers) => new(offers, truth, weights);

RankingMetrics Evaluate(double[] scores) => RankingEvaluator.Evaluate(test.Data, scores);

double GapClosed(RankingMetrics metrics) =>
    metrics.NdcgGainOver(byRules, 10)!.Mean / best.NdcgGainOver(byRules, 10)!.Mean;

// As the product shows it: model and rules by the evidence there is, on one scale.
double[] Blend()
{
    var share = (double)(train.Offers.Count + validation.Offers.Count) / (train.Offers.Count + validation.Offers.Count + LearnedModel.UsualHalfTrust);
    var (points, scores) = (Spread(train.Rules), Spread(model.Score(train.Data)));
    return [.. learned.Zip(test.Rules, (score, rules) => (1 - share) * rules + share * (points.Mean + points.Deviation * (score - scores.Mean) / scores.Deviation))];
}

static (double Mean, double Deviation) Spread(double[] values)
{
    var mean = values.Average();
    return (mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
}

void Audit()
{
    var report = FairnessAudit.Compare(test.Ranked(learned), test.Ranked(test.Rules));
    foreach (var group in report.Slices[0].Groups.Where(group => group.Group.IsProtected()))
        foreach (var ratio in group.Ratios)
        {
            Figures.Print($"{group.Group}.{ratio.Measure}.model", ratio.Estimate);
            if (ratio.ByRules is { } rules && ratio.Measure is FairnessMeasure.Exposure or FairnessMeasure.ExposureAtEqualSuitability) Figures.Print($"{group.Group}.{ratio.Measure}.rules", ratio.ByRules!);
        }
    Figures.Print("fairness_failures", report.Failures.Count);
}
