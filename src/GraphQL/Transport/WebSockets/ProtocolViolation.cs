namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>A client's message ends the connection.</summary>
internal sealed class ProtocolViolation(CloseCode code, string reason) : Exception(reason)
{
    public CloseCode Code { get; } = code;
}
