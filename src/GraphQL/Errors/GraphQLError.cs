using Matching.GraphQL.Language;

namespace Matching.GraphQL.Errors;

/// <summary>One entry of a response's <c>errors</c> list (spec section 7.1.2).</summary>
/// <param name="Message">A sentence for the developer who wrote the request.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>An error at known places of the document.</summary>
    public GraphQLError(string message, params IReadOnlyList<SourceLocation> locations)
        : this(message) => Locations = locations;

    /// <summary>Places in the document, in order; empty when none is known (the entry is then left out of the response).</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response position of the field that failed; null for a request error.</summary>
    public ErrorPath? Path { get; init; }

    /// <summary>More about the error, such as <c>code</c>; null for none. Values are what JSON can say: strings, numbers, booleans, null, lists and
    /// dictionaries of these.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The HTTP status an answer with this error has, 400 or above; null to let its outcome decide. It is not in the response's text.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>After what time the client may ask again, for the header <c>Retry-After</c> of an HTTP answer; null to say nothing. Messages of WebSockets have
    /// no header: say it in the extensions too.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The <c>code</c> of the extensions, or null.</summary>
    public string? Code => Extensions?.GetValueOrDefault("code") as string;

    /// <summary>The same error with a machine-readable code in its extensions.</summary>
    public GraphQLError WithCode(string code) => this with
    {
        Extensions = new Dictionary<string, object?>(Extensions ?? new Dictionary<string, object?>()) { ["code"] = code },
    };
}
