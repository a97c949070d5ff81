namespace Matching.GraphQL.Transport;

/// <summary>A request that never reaches the executor: what is wrong with it, and the HTTP status that says so.</summary>
internal sealed class RequestRefusal(int status, string message, string? code = null) : Exception(message)
{
    /// <summary>For clients to tell it by; null when the status says it all.</summary>
    public string? Code { get; } = code;

    public int Status { get; } = status;

    public static RequestRefusal BadRequest(string message) => new(400, message);
}
