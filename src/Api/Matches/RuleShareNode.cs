using Matching.GraphQL.Annotations;

namespace Matching.Api.Matches;

/// <summary>What a rule keeps of its points beside a model.</summary>
[GraphQLName("RuleShare")]
internal sealed class RuleShareNode(RuleKind rule, Points points)
{
    /// <summary>The rule.</summary>
    public RuleKind Rule => rule;

    /// <summary>The points.</summary>
    public Points Points => points;
}
