using Matching.Api.Candidates;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>What may be told of a candidate without telling who it is: no name, birth date, sex, street, situation or prescriber. To companies only what the
/// parts of the match tell, and the department.</summary>
/// <param name="candidate">The person; null for a company.</param>
/// <param name="face">What a company is told; null for everybody else.</param>
/// <param name="pseudonym">The name in place of the person's.</param>
[GraphQLName("CandidateProfile")]
internal sealed class CandidateProfileNode(MatchableCandidate? candidate, CompanyFace? face, string pseudonym)
{
    /// <summary>
    /// A name for this person that holds for the viewer's organisation only: two organisations cannot compare theirs. For a company it holds
    /// for one offer and as long as its list stays as it is: the same person has other names on its other offers and in later lists, so that
    /// what they tell is not put together.
    /// </summary>
    public string Pseudonym => pseudonym;

    /// <summary>The qualification level; null when not known, and for companies.</summary>
    public QualificationLevel? Level => candidate?.Level;

    /// <summary>The ROME codes of the occupations looked for, most wanted first; empty for companies.</summary>
    public IReadOnlyList<RomeCode> TargetOccupations => [.. (candidate?.Targets ?? []).Select(target => target.Rome)];

    /// <summary>The licences held; null when not known, and for companies.</summary>
    public IReadOnlyList<HeldLicenceNode>? Licences => candidate?.Licences is { } held ? [.. held.Select(licence => new HeldLicenceNode(licence))] : null;

    /// <summary>When and how much the person can work; null when not known, and for companies.</summary>
    public AvailabilityNode? Availability => candidate?.Availability is { } availability ? new(availability) : null;

    /// <summary>The department where the person lives; null when not known, and for a company where those told of alike live in several. Nothing nearer is
    /// told.</summary>
    public string? Department => candidate is null ? face?.Department : candidate.Commune?.Department;
}
