namespace Matching.GraphQL.Language;

/// <summary>A document that does not follow the grammar; parsing stops at the first such error.</summary>
/// <param name="description">What was expected and what was found, worded as graphql-js words it.</param>
/// <param name="location">Where it was found.</param>
public sealed class GraphQLSyntaxException(string description, SourceLocation location)
    : Exception("Syntax Error: " + description)
{
    /// <summary>Where the offending token or character stands.</summary>
    public SourceLocation Location { get; } = location;
}
