namespace Matching.Persistence.Plausibility;

/// <summary>What a check of plausibility found.</summary>
/// <param name="On">The day for which the lists were asked.</param>
/// <param name="Offers">How many open offers.</param>
/// <param name="People">How many people who are looking.</param>
/// <param name="Rules">Every rule, with how often it was looked at and broken.</param>
/// <param name="Broken">What breaks a rule, each place once; in the order of the rules.</param>
public sealed record PlausibilityReport(DateOnly On, int Offers, int People, IReadOnlyList<PlausibilityTally> Rules, IReadOnlyList<Implausibility> Broken)
{
    /// <summary>The names of all rules, in their order.</summary>
    public static IReadOnlyList<string> RuleNames { get; } = [.. PlausibilityRules.InOrder.Select(rule => rule.Name)];
}
