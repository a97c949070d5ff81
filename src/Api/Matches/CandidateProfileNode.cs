using Matching.Domain;
using Matching.GraphQL.Annotations;

namespace Matching.Api;

/// <summary>What may be told of a candidate without telling who it is: no name, birth date, sex, street, situation or prescriber.</summary>
[GraphQLName("CandidateProfile")]
internal sealed class CandidateProfileNode(MatchableCandidate candidate, string pseudonym)
{
    /// <summary>A name for this person that holds for the viewer's organisation only: two organisations cannot compare theirs.</summary>
    public string Pseudonym => pseudonym;

    /// <summary>The qualification level; null when not known.</summary>
    public QualificationLevel? Level => candidate.Level;

    /// <summary>The ROME codes of the occupations looked for, most wanted first.</summary>
    public IReadOnlyList<RomeCode> TargetOccupations => [.. candidate.Targets.Select(target => target.Rome)];

    /// <summary>The licences held; null when not known.</summary>
    public IReadOnlyList<HeldLicenceNode>? Licences => candidate.Licences is { } held ? [.. held.Select(licence => new HeldLicenceNode(licence))] : null;

    /// <summary>When and how much the person can work; null when not known.</summary>
    public AvailabilityNode? Availability => candidate.Availability is { } availability ? new(availability) : null;

    /// <summary>The department where the person lives; null when not known. Nothing nearer is told.</summary>
    public string? Department => candidate.Commune?.Department;
}
