using Matching.Explanations;
using Matching.Weights;

namespace Matching.Rules;

/// <summary>The weights in force until an administrator decides others: 100 points in all, each declared by its rule.</summary>
/// <remarks>Each number is argued in docs/decisions/0041-default-weights.md.</remarks>
public static class DefaultRuleWeights
{
    /// <summary>The set <c>standard</c>, version 1.</summary>
    public static RuleWeights Standard { get; } = new()
    {
        Name = "standard",
        Version = 1,
        ValidFrom = new(2026, 1, 1),
        Author = "Matching",
        Rules = RulePoints.Of(rule => RuleSet.InOrder[(int)rule].StandardWeight),
        NeutralShare = Fit.Of(0.5m),
        AssumedAcceptedJourney = new(450),
    };
}
