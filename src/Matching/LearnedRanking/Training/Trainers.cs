using Matching.LearnedRanking.Evaluation;
using Matching.LearnedRanking.History;
using Matching.Ranking.Datasets;
using Matching.Ranking.Evaluation;
using Matching.Ranking.Models;
using Matching.Ranking.Training.MlNet;
using Matching.Ranking.Training;

namespace Matching.LearnedRanking.Training;

/// <summary>Both trainers, to train with one of them or to tell which is better.</summary>
internal sealed class Trainers(TrainingOptions options, LightGbmPresence lightGbm)
{
    /// <summary>Trains with one.</summary>
    /// <param name="trainer">Which, never <see cref="TrainerChoice.Best"/>.</param>
    /// <param name="rows">What to learn from.</param>
    /// <param name="told">Told of each tree of LambdaMART; LightGBM tells nothing.</param>
    /// <param name="resumeFrom">Trees to go on from, LambdaMART's; LightGBM begins again.</param>
    /// <param name="cancel">Stops LambdaMART between steps of a tree, and LightGBM before and after its training.</param>
    public RankingModel Fit(TrainerChoice trainer, RankingData rows, IProgress<TrainingProgress>? told, RankingModel? resumeFrom, CancellationToken cancel)
    {
        if (trainer == TrainerChoice.LambdaMart)
            return new LambdaMartTrainer(options.LambdaMart with { CorrectsPositionBias = rows.Positions is not null })
                .Fit(rows, null, told, resumeFrom, cancel);
        lightGbm.Ensure();
        return new LightGbmTrainer(options.LightGbm).Fit(rows, cancel);
    }

    /// <summary>Tells which is better on the latest decisions, each trained on those before; ours when they are equal or only ours can be tried.</summary>
    public TrainerComparison Compare(IReadOnlyList<JudgedOffer<HistoryPair>> learned, CancellationToken cancel)
    {
        if (!lightGbm.IsThere) return Ours(OneTrainerReason.LibraryMissing);
        if (HistorySplit.Within(learned) is not { } stretch) return Ours(OneTrainerReason.TooFewDecisions);
        var (rows, later) = (HistoryRows.ToData(stretch.Train), HistoryRows.ToData(stretch.HeldOut));
        var (ours, other) = (Measure(TrainerChoice.LambdaMart), Measure(TrainerChoice.LightGbm));
        return new()
        {
            Kept = other > ours ? TrainerChoice.LightGbm : TrainerChoice.LambdaMart,
            Offers = stretch.HeldOut.Count,
            LambdaMart = ours,
            LightGbm = other,
        };

        double Measure(TrainerChoice trainer) =>
            RankingEvaluator.Evaluate(later, Fit(trainer, rows, null, null, cancel).Score(later)).Ndcg(ModelEvaluation.DecidingPosition) ?? 0;
    }

    private static TrainerComparison Ours(OneTrainerReason reason) => new() { Kept = TrainerChoice.LambdaMart, OnlyOne = reason };
}

/// <summary>Who trains a model.</summary>
/// <remarks>Why there are two, and which is usual: docs/decisions/0001-own-graphql-server-and-ranker.md.</remarks>
public enum TrainerChoice
{
    /// <summary>Our LambdaMART: what is taken unless another is asked for.</summary>
    LambdaMart,

    /// <summary>ML.NET's LightGBM, whose trees are held to the stated directions afterwards.</summary>
    LightGbm,

    /// <summary>The better of both on the latest decisions of what is learned from.</summary>
    Best,
}
