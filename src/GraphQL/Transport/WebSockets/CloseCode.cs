namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>Why a WebSocket is closed (GraphQL over WebSocket Protocol; 1000 to 1015 are those of RFC 6455).</summary>
internal enum CloseCode
{
    Normal = 1000,
    GoingAway = 1001,
    MessageTooBig = 1009,
    // Registered for RFC 6455 by IANA; clients of the protocol connect again after it.
    TryAgainLater = 1013,
    BadRequest = 4400,
    Unauthorized = 4401,
    Forbidden = 4403,
    SubprotocolNotAcceptable = 4406,
    ConnectionInitTimeout = 4408,
    SubscriberAlreadyExists = 4409,
    TooManyInitRequests = 4429,
}

/// <summary>A client's message ends the connection.</summary>
internal sealed class ProtocolViolation(CloseCode code, string reason) : Exception(reason)
{
    public CloseCode Code { get; } = code;
}
