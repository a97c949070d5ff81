using Matching.Api.Matches;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Eligibility;

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
