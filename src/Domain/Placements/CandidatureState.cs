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
