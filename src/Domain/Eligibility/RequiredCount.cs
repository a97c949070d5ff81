namespace Matching.Domain.Eligibility;

/// <summary>How many criteria of a group are enough.</summary>
/// <param name="Group">The group.</param>
/// <param name="Count">The number; 1 or more.</param>
public sealed record RequiredCount(string Group, int Count);
