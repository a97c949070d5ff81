namespace Matching.LearnedRanking.Training;

/// <summary>Why our trainer was kept without comparing it with the other.</summary>
public enum OneTrainerReason
{
    /// <summary>LightGBM's native library cannot be loaded on the machine.</summary>
    LibraryMissing,

    /// <summary>What is learned from holds too few offers, or too few days, to keep later ones for a comparison.</summary>
    TooFewDecisions,
}
