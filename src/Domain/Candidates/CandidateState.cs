namespace Matching.Domain.Candidates;

/// <summary>Whether somebody is looking for work here.</summary>
public enum CandidateState
{
    /// <summary>Looking.</summary>
    Active,

    /// <summary>Not looking for now.</summary>
    Paused,

    /// <summary>Hired; not proposed again before the file is reactivated.</summary>
    Placed,

    /// <summary>Closed; kept for the legal period only.</summary>
    Archived,
}

/// <summary>The moves between the states of a candidate's file.</summary>
public static class CandidateStates
{
    /// <summary>The allowed moves.</summary>
    public static StateMachine<CandidateState> Machine { get; } = new("candidate",
        (CandidateState.Active, [CandidateState.Paused, CandidateState.Placed, CandidateState.Archived]),
        (CandidateState.Paused, [CandidateState.Active, CandidateState.Archived]),
        (CandidateState.Placed, [CandidateState.Active, CandidateState.Archived]));
}
