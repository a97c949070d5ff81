namespace Matching.Domain.Placements;

/// <summary>The moves between the states of a candidature.</summary>
public static class CandidatureStates
{
    /// <summary>The allowed moves. Nobody is accepted but out of the facilitateur's check.</summary>
    public static StateMachine<CandidatureState> Machine { get; } = new("candidature",
        (CandidatureState.New, [CandidatureState.Processing, CandidatureState.Refused, CandidatureState.Obsolete]),
        (CandidatureState.Processing, [CandidatureState.Postponed, CandidatureState.Pool, CandidatureState.PriorToHire, CandidatureState.EligibilityCheck, CandidatureState.Refused, CandidatureState.Obsolete]),
        (CandidatureState.Postponed, [CandidatureState.Processing, CandidatureState.Pool, CandidatureState.PriorToHire, CandidatureState.EligibilityCheck, CandidatureState.Refused, CandidatureState.Obsolete]),
        (CandidatureState.Pool, [CandidatureState.Processing, CandidatureState.Postponed, CandidatureState.PriorToHire, CandidatureState.EligibilityCheck, CandidatureState.Refused, CandidatureState.Obsolete]),
        (CandidatureState.PriorToHire, [CandidatureState.Postponed, CandidatureState.Pool, CandidatureState.EligibilityCheck, CandidatureState.Refused, CandidatureState.Obsolete]),
        (CandidatureState.EligibilityCheck, [CandidatureState.Accepted, CandidatureState.Processing, CandidatureState.Postponed, CandidatureState.Refused, CandidatureState.Obsolete]),
        (CandidatureState.Accepted, [CandidatureState.Cancelled]),
        (CandidatureState.Obsolete, [CandidatureState.New]));

    /// <summary>Whether somebody still has to decide: such candidatures become obsolete when the person is hired elsewhere.</summary>
    public static bool IsPending(this CandidatureState state) => Machine.Allows(state, CandidatureState.Obsolete);
}
