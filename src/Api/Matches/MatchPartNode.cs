using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>One rule's contribution to a score, with its reason.</summary>
[GraphQLName("MatchPart")]
internal sealed class MatchPartNode(MatchPart part)
{
    /// <summary>The rule.</summary>
    public RuleKind Rule => part.Rule;

    /// <summary>The points it gave. The points of all parts add up to `rulesPart` of the match.</summary>
    public Points Points => part.Points;

    /// <summary>The points it could have given; 0 when the rule says nothing about this pair.</summary>
    public Points Maximum => part.Maximum;

    /// <summary>Whether it was scored, lacks data (then it earns the neutral share) or does not apply.</summary>
    public PartStatus Status => part.Status;

    /// <summary>Why, as a code and in words.</summary>
    public ReasonNode Reason => new(part.Reason);
}
