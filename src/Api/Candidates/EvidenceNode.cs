using Matching.GraphQL.Annotations;

namespace Matching.Api.Candidates;

/// <summary>A paper that somebody saw. The paper itself is not kept.</summary>
[GraphQLName("Evidence")]
internal sealed class EvidenceNode(Evidence evidence)
{
    /// <summary>The kind of paper.</summary>
    public EvidenceKind Kind => evidence.Kind;

    /// <summary>The situation that it proves; null when it proves none in particular.</summary>
    public PersonStatus? Proves => evidence.Proves;

    /// <summary>The day on which it was issued.</summary>
    public DateOnly IssuedOn => evidence.IssuedOn;

    /// <summary>The last day written on it, inclusive; null when none is.</summary>
    public DateOnly? ValidUntil => evidence.ValidUntil;

    /// <summary>The account that saw it, never a person's name; null when not known.</summary>
    public string? SeenBy => evidence.SeenBy;

    /// <summary>The role in which that account saw it; null when not known. Never the person's own: that would be a statement, not a paper seen.</summary>
    public Role? SeenAs => evidence.SeenAs;

    /// <summary>The day on which it was seen; null when not known.</summary>
    public DateOnly? SeenOn => evidence.SeenOn;
}
