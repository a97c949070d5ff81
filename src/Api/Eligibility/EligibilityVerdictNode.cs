using Matching.GraphQL.Annotations;

namespace Matching.Api.Eligibility;

/// <summary>What the rules say of a person on a day: a proposal until a facilitateur decides.</summary>
[GraphQLName("EligibilityVerdict")]
internal sealed class EligibilityVerdictNode(EligibilityVerdict verdict)
{
    /// <summary>The conclusion.</summary>
    public EligibilityOutcome Outcome => verdict.Outcome;

    /// <summary>The day judged.</summary>
    public DateOnly On => verdict.On;

    /// <summary>The rule set, such as <c>clause</c> or <c>clause-tme</c>.</summary>
    public string RuleSet => verdict.RuleSetId;

    /// <summary>The version of the rule set.</summary>
    public string RuleSetVersion => verdict.RuleSetVersion;

    /// <summary>An authorised prescriber's diagnosis was enough, whatever the criteria say.</summary>
    public bool RestsOnAuthorisedPrescriber => verdict.RestsOnAuthorisedPrescriber;

    /// <summary>Every criterion of the rule set, in its order.</summary>
    [ListSize(AssumedSize = 20)]
    public IReadOnlyList<CriterionFindingNode> Criteria => [.. verdict.Findings.Select(finding => new CriterionFindingNode(finding))];

    /// <summary>The first day on which time alone may change a finding; null when it never will.</summary>
    public DateOnly? NextChangeOn => verdict.NextChangeOn;
}
