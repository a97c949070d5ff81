namespace Matching.LearnedRanking.Training;

/// <summary>Both trainers on the latest decisions of what a model learns from; what is held out takes no part.</summary>
public sealed record TrainerComparison
{
    /// <summary>The trainer that was kept, and then learned from everything.</summary>
    public required TrainerChoice Kept { get; init; }

    /// <summary>On how many offers they were compared; 0 when only one could be tried.</summary>
    public int Offers { get; init; }

    /// <summary>Mean NDCG@10 of our LambdaMART on them, 0 to 1; null when only one could be tried.</summary>
    public double? LambdaMart { get; init; }

    /// <summary>Mean NDCG@10 of LightGBM on them, 0 to 1; null when only one could be tried.</summary>
    public double? LightGbm { get; init; }

    /// <summary>Why only one could be tried; null when both were.</summary>
    public OneTrainerReason? OnlyOne { get; init; }
}

/// <summary>Why our trainer was kept without comparing it with the other.</summary>
public enum OneTrainerReason
{
    /// <summary>LightGBM's native library cannot be loaded on the machine.</summary>
    LibraryMissing,

    /// <summary>What is learned from holds too few offers, or too few days, to keep later ones for a comparison.</summary>
    TooFewDecisions,
}
