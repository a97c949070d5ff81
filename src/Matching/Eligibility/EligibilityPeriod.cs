using Matching.Explanations;

namespace Matching.Eligibility;

/// <summary>A stretch of days during which what the judge concludes stays the same.</summary>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Outcome">What the verdict means.</param>
/// <param name="RuleSetVersion">The version of the rules that decided.</param>
/// <param name="Blockers">What is missing, by criterion; empty when eligible.</param>
public sealed record EligibilityPeriod(DateOnly Until, EligibilityOutcome Outcome, string RuleSetVersion, IReadOnlyList<Blocker> Blockers);
