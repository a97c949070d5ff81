namespace Matching.Domain.Placements;

/// <summary>Why a candidature was refused.</summary>
public enum RefusalReason
{
    /// <summary>The person could not be reached.</summary>
    NoContact,

    /// <summary>The person did not come.</summary>
    NoShow,

    /// <summary>Not eligible.</summary>
    NotEligible,

    /// <summary>Cannot get to the site.</summary>
    NotMobile,

    /// <summary>The person does not want it.</summary>
    NotInterested,

    /// <summary>Lacks skills.</summary>
    LacksSkills,

    /// <summary>A barrier that the work does not allow for.</summary>
    IncompatibleBarrier,

    /// <summary>No opening is left.</summary>
    NoVacancy,

    /// <summary>The same candidature exists already.</summary>
    Duplicate,

    /// <summary>Another reason.</summary>
    Other,

    /// <summary>Nobody decided in time: said by the installation, and by nobody else.</summary>
    NoDecision,
}
