using Matching.Explanations;

namespace Matching.Weights;

/// <summary>The weights in force until an administrator decides others: 100 points in all.</summary>
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
        Occupation = Points.Of(30),
        Mobility = Points.Of(25),
        Availability = Points.Of(12),
        QpvPriority = Points.Of(10),
        Qualification = Points.Of(8),
        Barriers = Points.Of(8),
        Continuity = Points.Of(7),
        NeutralShare = Fit.Of(0.5m),
        AssumedAcceptedJourney = new(450),
    };
}
