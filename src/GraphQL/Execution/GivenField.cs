namespace Matching.GraphQL.Execution;

/// <summary>An input field that was given.</summary>
/// <param name="Coordinate">Type and field in the schema, such as <c>AddressInput.street</c>.</param>
/// <param name="Path">Where it stands in the mutation's input, such as <c>file.jobTargets[1].rome</c>.</param>
/// <param name="Fields">What was given in it; empty where it holds no input object.</param>
public sealed record GivenField(string Coordinate, string Path, IReadOnlyList<GivenField> Fields);
