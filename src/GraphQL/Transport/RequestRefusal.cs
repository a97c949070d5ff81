using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Transport;

/// <summary>A request that never reaches the executor: what is wrong with it, and the HTTP status that says so.</summary>
internal sealed class RequestRefusal(int status, string message, string? code = null) : Exception(message)
{
    /// <summary>For clients to tell it by; null when the status says it all.</summary>
    public string? Code { get; } = code;

    public int Status { get; } = status;

    /// <summary>The body could be read, and is no request.</summary>
    public bool IsMalformed { get; private init; }

    public static RequestRefusal BadRequest(string message) => new(400, message);

    public static RequestRefusal Malformed(string message, string? code = null) => new(400, message, code) { IsMalformed = true };

    /// <summary>The error a client is told, with the id by which the log knows the request.</summary>
    public GraphQLError ToError(string correlationId)
    {
        var extensions = new Dictionary<string, object?>();
        if (Code is not null) extensions["code"] = Code;
        extensions["correlationId"] = correlationId;
        return new(Message) { Extensions = extensions };
    }
}
