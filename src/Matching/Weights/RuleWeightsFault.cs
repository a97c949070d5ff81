namespace Matching.Weights;

/// <summary>Something wrong with a set of weights.</summary>
/// <param name="Code">A stable code, such as <c>weights.range</c>.</param>
/// <param name="Field">The field or rule; empty when the set as a whole is meant.</param>
/// <param name="Allowed">What is allowed.</param>
public sealed record RuleWeightsFault(string Code, string Field, string Allowed);
