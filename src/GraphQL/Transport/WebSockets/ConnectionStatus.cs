using System.Security.Claims;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>Whether a WebSocket may be used, and as whom.</summary>
public sealed class ConnectionStatus
{
    private ConnectionStatus(bool isAccepted, ClaimsPrincipal? user, string reason) => (IsAccepted, User, Reason) = (isAccepted, user, reason);

    /// <summary>Whether the connection may be used.</summary>
    public bool IsAccepted { get; }

    /// <summary>Who asks on this connection; null for the user of its handshake.</summary>
    public ClaimsPrincipal? User { get; }

    /// <summary>What a rejected client is told.</summary>
    public string Reason { get; }

    /// <summary>The connection may be used.</summary>
    /// <param name="user">By whom; null for the user of the handshake.</param>
    public static ConnectionStatus Accept(ClaimsPrincipal? user = null) => new(true, user, "");

    /// <summary>The connection is closed with code 4403.</summary>
    /// <param name="reason">Why; the client reads its first 123 bytes.</param>
    public static ConnectionStatus Reject(string reason = "Forbidden") => new(false, null, reason);
}
