namespace Matching.Domain.Eligibility;

/// <summary>What the judge concludes from all criteria.</summary>
public enum EligibilityOutcome
{
    /// <summary>No way that is known or could still turn out leads to eligibility.</summary>
    NotEligible,

    /// <summary>Eligible if the lacking papers or unknown facts turn out well.</summary>
    ToConfirm,

    /// <summary>Eligible on facts and evidence.</summary>
    Eligible,
}
