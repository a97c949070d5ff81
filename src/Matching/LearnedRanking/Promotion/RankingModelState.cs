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

/// <summary>The moves between the states of a trained model.</summary>
public static class RankingModelStates
{
    /// <summary>The allowed moves. Nothing is shown that was not in the shadow first; a retired model comes back by a rollback only.</summary>
    public static StateMachine<RankingModelState> Machine { get; } = new("ranking-model",
        (RankingModelState.Candidate, [RankingModelState.Shadow, RankingModelState.Retired]),
        (RankingModelState.Shadow, [RankingModelState.Active, RankingModelState.Retired]),
        (RankingModelState.Active, [RankingModelState.Retired]),
        (RankingModelState.Retired, [RankingModelState.Active]));
}
