namespace Matching.GraphQL.Types;

/// <summary>A directive that stands on a type or a member in the schema, as <c>@tag(name: "team")</c>.</summary>
/// <param name="Name">The directive's name, without <c>@</c>.</param>
/// <param name="Arguments">The given arguments, each with its value as a GraphQL literal.</param>
public sealed record AppliedDirective(string Name, IReadOnlyList<KeyValuePair<string, string>> Arguments)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Arguments.Count == 0 ? $"@{Name}" : $"@{Name}({string.Join(", ", Arguments.Select(argument => $"{argument.Key}: {argument.Value}"))})";
}
