namespace Matching.Domain.Eligibility;

/// <summary>What the judge says of a person on a day, under one rule set: a proposal until a facilitateur decides.</summary>
public sealed record EligibilityVerdict
{
    /// <summary>The person.</summary>
    public required CandidateId CandidateId { get; init; }

    /// <summary>The rule set's identifier.</summary>
    public required string RuleSetId { get; init; }

    /// <summary>The rule set's version.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>The day judged.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The conclusion.</summary>
    public required EligibilityOutcome Outcome { get; init; }

    /// <summary>Whether an authorised prescriber's diagnosis was enough, whatever the criteria say.</summary>
    public bool RestsOnAuthorisedPrescriber => Met.Any(finding => finding.Criterion.Code == EligibilityRuleSet.DiagnosisCriterion);

    /// <summary>Every criterion of the rule set, in its order.</summary>
    public required IReadOnlyList<CriterionFinding> Findings { get; init; }

    /// <summary>The first day on which time alone may change a finding: judge again then. Null when it never will.</summary>
    public DateOnly? NextChangeOn => Days.Earliest(Findings.Select(finding => finding.HoldsUntil))?.AddDays(1);

    /// <summary>The findings that are met.</summary>
    public IEnumerable<CriterionFinding> Met => Findings.Where(finding => finding.State == CriterionState.Met);
}

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
