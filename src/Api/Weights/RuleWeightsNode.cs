using Matching.GraphQL.Annotations;

namespace Matching.Api.Weights;

/// <summary>A named, versioned set of rule weights. A version never changes: a change is a new version.</summary>
[GraphQLName("RuleWeights")]
internal sealed class RuleWeightsNode(RuleWeights weights)
{
    /// <summary>The name of the set.</summary>
    public string Name => weights.Name;

    /// <summary>The version, from 1.</summary>
    public int Version => weights.Version;

    /// <summary>The first day on which the version may answer.</summary>
    public DateOnly ValidFrom => weights.ValidFrom;

    /// <summary>Who decided it.</summary>
    public string Author => weights.Author;

    /// <summary>What each rule can give.</summary>
    public IReadOnlyList<RuleWeightNode> Rules => [.. Enum.GetValues<RuleKind>().Select(rule => new RuleWeightNode(rule, weights[rule]))];

    /// <summary>The part of its points that a rule earns when something it needs is not known; more than 0 and less than 1.</summary>
    public decimal NeutralShare => weights.NeutralShare.Value;

    /// <summary>The door-to-door minutes assumed to be accepted where the person stated nothing for the occupation.</summary>
    public decimal AssumedAcceptedMinutes => weights.AssumedAcceptedJourney.Value;

    /// <summary>How far the work may lie before a pair is a near miss.</summary>
    public ReachLimitsNode Reach => new(weights.Reach);

    /// <summary>How many places of a list go to pairs whose occupations have no known link; more of them are counted and left out.</summary>
    public int UnlinkedPlaces => weights.UnlinkedPlaces;
}

/// <summary>What one rule can give.</summary>
[GraphQLName("RuleWeight")]
internal sealed class RuleWeightNode(RuleKind rule, Points points)
{
    /// <summary>The rule.</summary>
    public RuleKind Rule => rule;

    /// <summary>The most points it gives.</summary>
    public Points Points => points;
}
