using Matching.Fairness;
using Matching.LearnedRanking.Drift;
using Matching.LearnedRanking.Evaluation;
using Matching.Ranking.Models;

namespace Matching.LearnedRanking.Training;

/// <summary>What came of a training: the model, and everything that was measured of it.</summary>
public sealed record TrainedModel
{
    /// <summary>The trees, with what is told about them.</summary>
    public required RankingModel Model { get; init; }

    /// <summary>How the trainers compared, when the better one was asked for; null when one was named.</summary>
    public required TrainerComparison? Comparison { get; init; }

    /// <summary>How its scores become points.</summary>
    public required PointsScale Scale { get; init; }

    /// <summary>What it learned from.</summary>
    public required TrainingFacts Facts { get; init; }

    /// <summary>What it is worth on what was held out.</summary>
    public required ModelEvaluation Evaluation { get; init; }

    /// <summary>How its order of what was held out treats people, against the rules' order.</summary>
    public required FairnessReport Fairness { get; init; }

    /// <summary>How features and scores were spread in the training data.</summary>
    public required IReadOnlyList<ValueShares> Spread { get; init; }
}
