namespace Matching.LearnedRanking.Promotion;

/// <summary>Where a trained model stands between its training and the end of its use.</summary>
public enum RankingModelState
{
    /// <summary>Trained and evaluated; touches no answer.</summary>
    Candidate,

    /// <summary>Scores beside the order that is shown; its scores are logged, never shown. At most one model.</summary>
    Shadow,

    /// <summary>Orders the suggestions. At most one model; without one the rules order alone.</summary>
    Active,

    /// <summary>No longer used. Kept, so that what it ranked can be worked out again, and for a way back.</summary>
    Retired,
}
