namespace Matching.GraphQL.Language;

/// <summary>Limits that keep a hostile document from costing more than it should.</summary>
public sealed record ParserOptions
{
    /// <summary>15,000 tokens, 200 levels: more than any sensible client sends.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>No token limit, for trusted documents such as the schema files of the server itself.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = int.MaxValue };

    /// <summary>The most tokens a document may have, comments and commas not counted; 1 or more.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>How deep selection sets, values and types may nest together; 1 or more.</summary>
    /// <remarks>Whatever the value, a document that would exhaust the stack is refused with the same error.</remarks>
    public int MaxDepth { get; init; } = 200;
}
