using System.Text;
using System.Text.Json;
using Matching.GraphQL.Costs;
using Matching.GraphQL.Execution.Documents;

namespace Matching.GraphQL.Execution;

/// <summary>What a client asks: a document, which of its operations, and its variables.</summary>
/// <param name="Document">The document as UTF-8, which must not change afterwards; empty when the request only names it.</param>
/// <param name="OperationName">Which operation; null when there is only one.</param>
/// <param name="Variables">A JSON object, null or undefined.</param>
public sealed record GraphQLRequest(ReadOnlyMemory<byte> Document, string? OperationName = null, JsonElement Variables = default)
{
    /// <summary>A request from text.</summary>
    public GraphQLRequest(string document, string? operationName = null, JsonElement variables = default)
        : this(Encoding.UTF8.GetBytes(document), operationName, variables) { }

    /// <summary>Only queries are allowed, as over GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>May ask for the schema; null to let the server's options decide.</summary>
    public bool? AllowsIntrospection { get; init; }

    /// <summary>The id of a trusted document, sent instead of it; null for none.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The document's hash, sent with it or instead of it; null for none.</summary>
    public PersistedQuery? PersistedQuery { get; init; }

    /// <summary>May bring a document of its own although only trusted ones are served; null to let the server's options decide.</summary>
    public bool? AllowsAnyDocument { get; init; }

    /// <summary>Its document is one of the server's trusted ones, found by its name.</summary>
    internal bool IsTrusted { get; init; }

    /// <summary>What the requests it came with cost so far; null when it came alone.</summary>
    internal CostBudget? CostBudget { get; init; }

    /// <summary>What the client wants to know of the cost.</summary>
    public CostMode Cost { get; init; }

    /// <summary>The answer must come as one result: <c>@defer</c> and <c>@stream</c> are ignored.</summary>
    public bool AsOneResult { get; init; }
}
