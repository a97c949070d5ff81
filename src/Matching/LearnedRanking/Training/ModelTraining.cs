using System.Globalization;
using Matching.Explanations;
using Matching.LearnedRanking.Drift;
using Matching.LearnedRanking.Evaluation;
using Matching.LearnedRanking.History;
using Matching.Ranking.Datasets;
using Matching.Ranking.Models;
using Matching.Ranking.Training;
using Matching.Ranking.Training.MlNet;
using Matching.Weights;

namespace Matching.LearnedRanking.Training;

/// <summary>Trains a model on a history and measures it on the latest part, which it never saw. Pure: the same input gives the same bytes.</summary>
/// <remarks>LightGBM's bytes are the same on one machine, LambdaMART's on all.</remarks>
/// <param name="options">Who trains, and how; all trees that are asked for, since no offers are set aside to stop by.</param>
/// <param name="weights">The weights that the history was worked out under.</param>
/// <param name="halfTrust">At how many judged offers the model counts as much as the rules.</param>
/// <param name="lightGbm">Whether LightGBM can train; null for as this machine says.</param>
public sealed class ModelTraining(
    TrainingOptions options, RuleWeights weights, int halfTrust = LearnedModel.UsualHalfTrust, LightGbmPresence? lightGbm = null)
{
    private readonly Trainers _trainers = new(options, lightGbm ?? LightGbmPresence.OfThisMachine);

    /// <summary>Trains and measures.</summary>
    /// <param name="history">The judged offers, in any order.</param>
    /// <param name="began">When the training began: it stands in the model's file, and a resumed training keeps it.</param>
    /// <param name="resumeFrom">LambdaMART's trees of an earlier run on the same history and options; null starts anew, and LightGBM always does.</param>
    /// <param name="checkpoint">Told of the model after each tree of LambdaMART that is to stay; null when nobody keeps it.</param>
    /// <param name="progress">Told how far it is; null when nobody listens.</param>
    /// <param name="cancel">Stops between steps of a tree and between figures; LightGBM runs to its end first.</param>
    /// <exception cref="TooLittleHistoryException">There is too little to learn from.</exception>
    /// <exception cref="NativeLibraryMissingException">LightGBM was asked for by name, and its native library cannot be loaded.</exception>
    /// <exception cref="ArgumentException">The options ask for early stopping, or the trees to resume from grew on other rows.</exception>
    public TrainedModel Run(
        IReadOnlyList<JudgedOffer<HistoryPair>> history, DateTimeOffset began, RankingModel? resumeFrom = null,
        Action<RankingModel>? checkpoint = null, IProgress<ModelTrainingProgress>? progress = null, CancellationToken cancel = default)
    {
        var split = HistorySplit.Of(history);
        var train = HistoryRows.ToData(split.Train);
        var told = new TreesTold(checkpoint, progress);
        var comparison = Compare(split.Train, progress, cancel);
        var trainer = comparison?.Kept ?? options.Trainer;
        if (trainer == TrainerChoice.LightGbm) progress?.Report(new(TrainingStage.Growing, 0, 0, null));
        var grown = _trainers.Fit(trainer, train, told, resumeFrom, cancel);

        progress?.Report(new(TrainingStage.Measuring, 0, split.HeldOut.Count, told.Ndcg));
        var scale = Scale(grown, split.Train);
        var facts = Facts(split.Train);
        var measured = new ModelMeasure(Learned(grown, scale, facts.Offers), weights.Total).Of(split.HeldOut, cancel);
        return new()
        {
            Model = grown.With(Info(grown, trainer, split.Train, measured.Evaluation, began)),
            Comparison = comparison,
            Scale = scale,
            Facts = facts,
            Evaluation = measured.Evaluation,
            Fairness = measured.Fairness,
            Spread = Spread(grown, train),
        };
    }

    private TrainerComparison? Compare(IReadOnlyList<JudgedOffer<HistoryPair>> learned, IProgress<ModelTrainingProgress>? progress, CancellationToken cancel)
    {
        if (options.Trainer != TrainerChoice.Best) return null;
        progress?.Report(new(TrainingStage.Comparing, 0, 0, null));
        return _trainers.Compare(learned, cancel);
    }

    private LearnedModel Learned(RankingModel model, PointsScale scale, int evidence) => new()
    {
        // Not registered yet; nothing that is measured depends on it.
        Id = default,
        Model = model,
        Scale = scale,
        Evidence = evidence,
        HalfTrust = halfTrust,
        WeightsName = weights.Name,
        WeightsVersion = weights.Version,
    };

    /// <summary>The line on which scores get the mean and spread of the rules' points (docs/decisions/0078-blend-and-window.md).</summary>
    private static PointsScale Scale(RankingModel model, IReadOnlyList<JudgedOffer<HistoryPair>> train)
    {
        var pairs = train.SelectMany(offer => offer.Pairs).ToArray();
        var (meanScore, spreadScore) = Moments([.. pairs.Select(pair => model.Score([.. pair.Row]))]);
        var (meanRules, spreadRules) = Moments([.. pairs.Select(pair => pair.Rules.Thousandths / 1000.0)]);
        // A model without trees, or points without spread: every line will do that keeps the order.
        var slope = spreadScore > 0 && spreadRules > 0 ? spreadRules / spreadScore : 1;
        return new(meanRules - (slope * meanScore), slope);
    }

    private static (double Mean, double Spread) Moments(double[] values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length));
    }

    private static TrainingFacts Facts(IReadOnlyList<JudgedOffer<HistoryPair>> offers)
    {
        var pairs = offers.SelectMany(offer => offer.Pairs).ToList();
        var grades = Enumerable.Range(PlacementGrade.NotRetained, PlacementGrade.InEmployment + 1);
        return new()
        {
            Offers = offers.Count,
            Pairs = pairs.Count,
            Reconstructed = pairs.Count(pair => pair.IsReconstructed),
            PairsByGrade = [.. grades.Select(grade => pairs.Count(pair => pair.Grade == grade))],
            From = offers.Min(offer => offer.DecidedOn),
            Until = offers.Max(offer => offer.DecidedOn),
        };
    }

    private RankingModelInfo Info(
        RankingModel model, TrainerChoice trainer, IReadOnlyList<JudgedOffer<HistoryPair>> learned, ModelEvaluation evaluation, DateTimeOffset began) => new()
    {
        Parameters = new Dictionary<string, string>(options.Told(trainer))
        {
            ["weights"] = $"{weights.Name} {Text(weights.Version)}",
            ["half-trust"] = Text(halfTrust),
        },
        DataFingerprint = HistoryRows.Fingerprint(learned),
        BestIteration = model.Trees.Count,
        TrainedAt = began,
        Metrics = evaluation.ByPosition
            .Where(at => at.Comparison.Offers > 0)
            .SelectMany(at => new[] { ($"ndcg@{at.Position}", at.Comparison.Model.Mean), ($"rules-ndcg@{at.Position}", at.Comparison.Rules.Mean) })
            .ToDictionary(),
    };

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<ValueShares> Spread(RankingModel model, RankingData train) =>
    [
        .. train.Schema.Features.Select((feature, column) => ValueShares.Of(feature.Name, ValuesOf(train, column))),
        ValueShares.Of(ValueShares.Score, model.Score(train)),
    ];

    private static double[] ValuesOf(RankingData train, int column) => [.. Enumerable.Range(0, train.RowCount).Select(row => train.Row(row)[column])];

    private sealed class TreesTold(Action<RankingModel>? checkpoint, IProgress<ModelTrainingProgress>? progress) : IProgress<TrainingProgress>
    {
        public double? Ndcg { get; private set; }

        public void Report(TrainingProgress value)
        {
            Ndcg = value.TrainNdcg10 ?? Ndcg;
            checkpoint?.Invoke(value.Model);
            progress?.Report(new(TrainingStage.Growing, value.Iteration, value.Of, Ndcg));
        }
    }
}
