namespace Matching.GraphQL.Language;

/// <summary>A document that does not follow the grammar; parsing stops at the first such error.</summary>
/// <param name="description">What was expected and what was found, worded as graphql-js words it.</param>
/// <param name="location">Where it was found.</param>
public sealed class GraphQLSyntaxException(string description, SourceLocation location)
    : Exception("Syntax Error: " + description)
{
    /// <summary>Which limit of <see cref="ParserOptions"/> the document exceeds, as a code for clients; null when it breaks the grammar.</summary>
    public string? Code { get; init; }

    /// <summary>Where the offending token or character stands.</summary>
    public SourceLocation Location { get; } = location;
}
