namespace Matching.Domain.Eligibility;

/// <summary>What the judge found on one criterion.</summary>
public enum CriterionState
{
    /// <summary>The facts fit and the evidence holds.</summary>
    Met,

    /// <summary>The facts do not fit.</summary>
    NotMet,

    /// <summary>It was met: the evidence or the right itself has run out.</summary>
    Expired,

    /// <summary>The facts fit, but nobody has seen the paper.</summary>
    EvidenceMissing,

    /// <summary>A fact is not known. Never to be read as not met.</summary>
    Unknown,
}
