using System.Diagnostics;
using System.Globalization;
using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;
using Matching.Ranking.Models;
using Matching.Ranking.Training;
using Matching.Ranking.Training.MlNet;
using Matching.Seed;
using Matching.Seed.History;

namespace Matching.History.Bench;

/// <summary>Ways to train, tried on many histories: each model is measured on what all other histories held out.</summary>
/// <remarks>Each way is a line: a name, <c>lambdamart</c> or <c>lightgbm</c>, and options as <c>Name=value</c>; what is not given is the product's.</remarks>
internal sealed class Trials
{
    private readonly List<Judged> _histories = [];

    /// <summary>Makes the histories: seeds that follow each other, each on another day of the year.</summary>
    public Trials(SeedOptions options, int count, DateOnly from, RuleWeights weights)
    {
        for (var at = 0; at < count; at++)
        {
            var world = DemoWorldMaker.Make(options with { Seed = options.Seed + at }, from.AddDays(at * 365 / count));
            var split = HistorySplit.Of([.. JudgedPast.Of(world, weights).Select(offer => HistoryPair.Of(offer, weights))]);
            _histories.Add(new(world, Rows(split.Train), split.HeldOut));
        }
    }

    /// <summary>Tries one way; prints how much of the gap between rules and best order its models close, and what training costs.</summary>
    public void Try(string way)
    {
        var words = way.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) throw new FormatException($"'{way}'; expected a name, lambdamart or lightgbm, and options.");
        var values = words.Skip(2).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var (closed, seconds, cpu) = (new List<double>(), 0.0, 0.0);
        for (var at = 0; at < _histories.Count; at++)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var model = Train(words[1], values, _histories[at].Train);
            seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
            cpu += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            closed.Add(GapClosed(model, at));
        }

        var mean = closed.Average();
        var deviation = Math.Sqrt(closed.Sum(one => (one - mean) * (one - mean)) / closed.Count);
        var each = string.Join(',', closed.Select(one => Figure(one, "0.000")));
        Console.WriteLine(
            $$"""{"way":"{{words[0]}}","mean":{{Figure(mean)}},"deviation":{{Figure(deviation)}},"worst":{{Figure(closed.Min())}}"""
            + $$""","training_s":{{Figure(seconds / closed.Count, "0.00")}},"training_cpu_s":{{Figure(cpu / closed.Count, "0.00")}}"""
            + $$""","each":[{{each}}]}""");
    }

    private static string Figure(double value, string format = "0.0000") => value.ToString(format, CultureInfo.InvariantCulture);

    private static RankingModel Train(string trainer, Dictionary<string, string> values, RankingData rows) => trainer switch
    {
        "lambdamart" =>
            new LambdaMartTrainer(With(TrainingOptions.Usual.LambdaMart with { CorrectsPositionBias = rows.Positions is not null }, values)).Fit(rows),
        "lightgbm" => new LightGbmTrainer(With(new LightGbmOptions(), values)).Fit(rows),
        _ => throw new FormatException($"Trainer '{trainer}'; expected lambdamart or lightgbm."),
    };

    private static T With<T>(T options, Dictionary<string, string> values) where T : class
    {
        foreach (var (name, text) in values)
        {
            var property = typeof(T).GetProperty(name) ?? throw new FormatException(
                $"Option {name} is unknown; expected one of {string.Join(", ", typeof(T).GetProperties().Select(known => known.Name))}.");
            var value = property.PropertyType.IsEnum
                ? Enum.Parse(property.PropertyType, text)
                : Convert.ChangeType(text, property.PropertyType, CultureInfo.InvariantCulture);
            property.SetValue(options, value);
        }

        return options;
    }

    private double GapClosed(RankingModel model, int but)
    {
        var others = _histories.Where((_, at) => at != but).ToList();
        var offers = others.Sum(other => other.HeldOut.Count);
        return (Mean(other => other.Ndcg(model)) - Mean(other => other.Rules)) / (Mean(other => other.Best) - Mean(other => other.Rules));

        double Mean(Func<Judged, double> ndcg) => others.Sum(other => ndcg(other) * other.HeldOut.Count) / offers;
    }

    private static RankingData Rows(IReadOnlyList<JudgedOffer<HistoryPair>> offers)
    {
        var pairs = offers.SelectMany(offer => offer.Pairs).ToArray();
        return new(
            MatchFeatures.Schema,
            [.. pairs.SelectMany(pair => pair.Row)],
            [.. pairs.Select(pair => pair.Grade)],
            [.. offers.Select(offer => offer.Pairs.Count)])
        {
            Positions = pairs.Any(pair => pair.ShownRank is not null) ? [.. pairs.Select(pair => (pair.ShownRank ?? 0) - 1)] : null,
        };
    }

    private sealed class Judged
    {
        private const int Cutoff = ModelEvaluation.DecidingPosition;

        private readonly RankingData _heldOut;

        public Judged(DemoWorld world, RankingData train, IReadOnlyList<JudgedOffer<HistoryPair>> heldOut)
        {
            (Train, HeldOut, _heldOut) = (train, heldOut, Rows(heldOut));
            Best = new BestOrders([world], heldOut).Observed;
            var byRules = heldOut.SelectMany(offer => offer.Pairs).Select(pair => (double)pair.Rules.Thousandths);
            Rules = RankingEvaluator.Evaluate(new(_heldOut, [.. byRules])).Ndcg(Cutoff)!.Value;
        }

        public RankingData Train { get; }

        public IReadOnlyList<JudgedOffer<HistoryPair>> HeldOut { get; }

        public double Best { get; }

        public double Rules { get; }

        public double Ndcg(RankingModel model) => RankingEvaluator.Evaluate(model.Transform(_heldOut)).Ndcg(Cutoff)!.Value;
    }
}
