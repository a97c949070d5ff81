using Matching.Api.Eligibility;
using Matching.Api.Papers;
using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>A paper of a file: declared by somebody, seen by somebody who may, relied on by a decision.</summary>
[ObjectType, GraphQLName("Evidence")]
internal sealed class EvidenceNode(Evidence evidence, CandidateId owner)
{
    /// <summary>The identifier, for `confirmPaper` and `withdrawPaper`.</summary>
    [ID]
    public EvidenceId Id => evidence.Id;

    /// <summary>What it is worth: declared, seen, or relied on by a decision in force.</summary>
    public async Task<EvidenceStanding> GetStandingAsync(DecisionsByCandidateDataLoader decisions, TimeProvider clock, CancellationToken cancel) =>
        EligibilityDecision.StandingOf(evidence, await decisions.LoadAsync(owner, cancel) ?? [], clock.Today());

    /// <summary>The kind of paper.</summary>
    public EvidenceKind Kind => evidence.Kind;

    /// <summary>The situation that it proves; null when it proves none in particular.</summary>
    public PersonStatus? Proves => evidence.Proves;

    /// <summary>Its image; null when nobody sent one.</summary>
    public PaperFileNode? File => evidence.File is { } file ? new(file) : null;

    /// <summary>The day on which it was issued.</summary>
    public DateOnly IssuedOn => evidence.IssuedOn;

    /// <summary>The last day written on it, inclusive; null when none is.</summary>
    public DateOnly? ValidUntil => evidence.ValidUntil;

    /// <summary>The account that declared it, never a person's name; null when it was noted by who saw it.</summary>
    public string? DeclaredBy => evidence.DeclaredBy;

    /// <summary>The role in which that account declared it; null when it was noted by who saw it.</summary>
    public Role? DeclaredAs => evidence.DeclaredAs;

    /// <summary>The day on which it was declared; null when it was noted by who saw it.</summary>
    public DateOnly? DeclaredOn => evidence.DeclaredOn;

    /// <summary>The account that saw it, never a person's name; null when nobody did or it is not known.</summary>
    public string? SeenBy => evidence.SeenBy;

    /// <summary>The role in which that account saw it; null when nobody did or it is not known. Never the person's own: that would be a statement, not a paper
    /// seen.</summary>
    public Role? SeenAs => evidence.SeenAs;

    /// <summary>The day on which it was seen; null when nobody did or it is not known.</summary>
    public DateOnly? SeenOn => evidence.SeenOn;
}
