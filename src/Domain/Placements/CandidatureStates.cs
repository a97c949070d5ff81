using static Matching.Domain.Placements.CandidatureState;

namespace Matching.Domain.Placements;

/// <summary>The moves between the states of a candidature.</summary>
public static class CandidatureStates
{
    /// <summary>The allowed moves. Nobody is accepted but out of the facilitateur's check.</summary>
    public static StateMachine<CandidatureState> Machine { get; } = new("candidature",
        (New, [Processing, Refused, Obsolete]),
        (Processing, [Postponed, Pool, PriorToHire, EligibilityCheck, Refused, Obsolete]),
        (Postponed, [Processing, Pool, PriorToHire, EligibilityCheck, Refused, Obsolete]),
        (Pool, [Processing, Postponed, PriorToHire, EligibilityCheck, Refused, Obsolete]),
        (PriorToHire, [Postponed, Pool, EligibilityCheck, Refused, Obsolete]),
        (EligibilityCheck, [Accepted, Processing, Postponed, Refused, Obsolete]),
        (Accepted, [Cancelled]),
        (Obsolete, [New]));

    /// <summary>Whether somebody still has to decide: such candidatures become obsolete when the person is hired elsewhere.</summary>
    public static bool IsPending(this CandidatureState state) => Machine.Allows(state, Obsolete);
}
