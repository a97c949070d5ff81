using static Matching.Domain.Placements.CandidatureState;

namespace Matching.Domain.Placements;

/// <summary>Where a candidature stands.</summary>
public enum CandidatureState
{
    /// <summary>Proposed; the company sees a pseudonym.</summary>
    New,

    /// <summary>The company accepted the introduction and is looking at it.</summary>
    Processing,

    /// <summary>Put off.</summary>
    Postponed,

    /// <summary>Kept for later openings (vivier).</summary>
    Pool,

    /// <summary>In a measure before hire, such as a POE or PMSMP.</summary>
    PriorToHire,

    /// <summary>The facilitateur checks eligibility.</summary>
    EligibilityCheck,

    /// <summary>Hired.</summary>
    Accepted,

    /// <summary>Refused by a person, with a reason.</summary>
    Refused,

    /// <summary>The hire was called off before or at its start.</summary>
    Cancelled,

    /// <summary>The person was hired elsewhere; may be reactivated.</summary>
    Obsolete,
}

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
