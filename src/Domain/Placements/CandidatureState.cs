namespace Matching.Domain.Placements;

/// <summary>Where a candidature stands.</summary>
public enum CandidatureState
{
    /// <summary>Proposed or asked for: person, prescripteur and employer are asked, and the employer sees a pseudonym.</summary>
    New,

    /// <summary>Introduced; the employer is looking at it.</summary>
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

    /// <summary>Refused, with a reason.</summary>
    Refused,

    /// <summary>The hire was called off before or at its start.</summary>
    Cancelled,

    /// <summary>The person was hired elsewhere; may be reactivated.</summary>
    Obsolete,

    /// <summary>An interview is agreed.</summary>
    Interview,

    /// <summary>Taken back by the person or the prescripteur, or not agreed to by them.</summary>
    Withdrawn,

    /// <summary>Not agreed to in time; may be reactivated. Employers are told this of every introduction that did not come about.</summary>
    Lapsed,
}

/// <summary>The states of a candidature in short.</summary>
public static class CandidatureStates
{
    /// <summary>The moves between states, as <see cref="CandidatureMoves"/> has them.</summary>
    public static StateMachine<CandidatureState> Machine { get; } = new("candidature", [.. Enum.GetValues<CandidatureState>().Select(Following)]);

    /// <summary>Whether somebody still has to decide: such candidatures become obsolete when the person is hired elsewhere.</summary>
    public static bool IsPending(this CandidatureState state) => Machine.Allows(state, CandidatureState.Obsolete);

    private static (CandidatureState, CandidatureState[]) Following(CandidatureState from)
    {
        var reached = CandidatureMoves.All.Where(rule => rule.From.Contains(from)).Select(rule => rule.To ?? Completed(rule)).OfType<CandidatureState>();
        return (from, [.. reached.Where(to => to != from).Distinct()]);
    }

    // Whichever agreement comes last introduces.
    private static CandidatureState? Completed(CandidatureMoveRule rule) => rule.From.Contains(CandidatureState.New) ? CandidatureState.Processing : null;
}
