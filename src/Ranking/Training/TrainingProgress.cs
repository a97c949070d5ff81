using Matching.Ranking.Models;

namespace Matching.Ranking.Training;

/// <summary>How far a training is; reported after every tree.</summary>
/// <param name="Iteration">How many trees there are now.</param>
/// <param name="Of">How many there may be.</param>
/// <param name="TrainNdcg10">Mean NDCG@10 over the training groups that have a relevant row; null when not measured after this tree.</param>
/// <param name="ValidationNdcg10">The same over the validation groups; null without validation.</param>
public sealed record TrainingProgress(int Iteration, int Of, double? TrainNdcg10, double? ValidationNdcg10)
{
    /// <summary>All trees so far: a checkpoint from which training can resume.</summary>
    public required RankingModel Model { get; init; }
}
