namespace Matching.Domain.Eligibility;

/// <summary>An outcome and how long it stands.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="HoldsUntil">The last day, inclusive, on which time alone cannot change it; null when it never will.</param>
public readonly record struct EligibilityOutlook(EligibilityOutcome Outcome, DateOnly? HoldsUntil);
