using Matching.Api.Matches;
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

/// <summary>What was found on one criterion, and on what it rests.</summary>
[ObjectType, GraphQLName("CriterionFinding")]
internal sealed class CriterionFindingNode(CriterionFinding finding)
{
    /// <summary>A stable code, such as <c>deld</c>.</summary>
    public string Criterion => finding.Criterion.Code;

    /// <summary>The criterion in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides.</param>
    public string GetLabel(ReaderLanguage? language, AskedLanguage asked) => ReasonSentences.Term(finding.Criterion.LabelKey, language ?? asked.Language);

    /// <summary>What was found.</summary>
    public CriterionState State => finding.State;

    /// <summary>Why, as a code: <c>met</c>, <c>condition.not-met</c>, <c>status.ended</c>, <c>evidence.expired</c>, <c>evidence.missing</c> or
    /// <c>fact.unknown</c>.</summary>
    public string Reason => finding.Reason;

    /// <summary>The facts looked at, with their values.</summary>
    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<FactNode> Facts => [.. finding.Facts.Select(fact => new FactNode(fact))];

    /// <summary>The kinds of paper that would prove it and are lacking or have run out; one of each list is enough.</summary>
    public IReadOnlyList<IReadOnlyList<EvidenceKind>> EvidenceLacking => [.. finding.EvidenceLacking.Select(slot => slot.AnyOf)];

    /// <summary>Where the criterion is written.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides.</param>
    public string GetSource(ReaderLanguage? language, AskedLanguage asked) =>
        Typography.Set(
            string.Join(" ; ", finding.Criterion.SourceKeys.Select(key => ReasonSentences.Term(key, language ?? asked.Language))), language ?? asked.Language);

    /// <summary>The last day, inclusive, on which time alone cannot change this finding; null when it never will.</summary>
    public DateOnly? HoldsUntil => finding.HoldsUntil;
}

/// <summary>A fact that a finding rests on.</summary>
[ObjectType, GraphQLName("Fact")]
internal sealed class FactNode(Fact fact)
{
    /// <summary>What it is, such as <c>age</c>.</summary>
    public string Code => fact.Code;

    /// <summary>Its value: a number, a day as yyyy-MM-dd, or a code; null when not known.</summary>
    public string? Value => fact.Value.Length == 0 ? null : fact.Value;

    /// <summary>The fact in words.</summary>
    /// <param name="language">The language; without it the request's <c>Accept-Language</c> decides.</param>
    public string GetSentence(ReaderLanguage? language, AskedLanguage asked) => FactSentences.Say(fact, language ?? asked.Language);
}
