namespace Matching.LearnedRanking.Promotion;

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
