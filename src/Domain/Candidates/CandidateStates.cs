namespace Matching.Domain.Candidates;

/// <summary>The moves between the states of a candidate's file.</summary>
public static class CandidateStates
{
    /// <summary>The allowed moves.</summary>
    public static StateMachine<CandidateState> Machine { get; } = new("candidate",
        (CandidateState.Active, [CandidateState.Paused, CandidateState.Placed, CandidateState.Archived]),
        (CandidateState.Paused, [CandidateState.Active, CandidateState.Archived]),
        (CandidateState.Placed, [CandidateState.Active, CandidateState.Archived]));
}
