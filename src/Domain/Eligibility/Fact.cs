namespace Matching.Domain.Eligibility;

/// <summary>A fact that a finding rests on.</summary>
/// <param name="Code">What it is, such as <c>age</c>; the key of its label.</param>
/// <param name="Value">Its value: numbers with a point, days in ISO 8601, else a code; empty when not known.</param>
public sealed record Fact(string Code, string Value);
