using Matching.GraphQL.Annotations;

namespace Matching.Api.Weights;

/// <summary>What one rule can give.</summary>
[GraphQLName("RuleWeight")]
internal sealed class RuleWeightNode(RuleKind rule, Points points)
{
    /// <summary>The rule.</summary>
    public RuleKind Rule => rule;

    /// <summary>The most points it gives.</summary>
    public Points Points => points;
}
