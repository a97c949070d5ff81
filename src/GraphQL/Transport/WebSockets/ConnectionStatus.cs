using System.Security.Claims;

namespace Matching.GraphQL.Transport.WebSockets;

/// <summary>Whether a WebSocket may be used, and as whom.</summary>
public sealed class ConnectionStatus
{
    private ConnectionStatus(bool isAccepted, ClaimsPrincipal? user, DateTimeOffset? until, string reason, CloseCode code = CloseCode.Forbidden) =>
        (IsAccepted, User, Until, Reason, Code) = (isAccepted, user, until, reason, code);

    /// <summary>Whether the connection may be used.</summary>
    public bool IsAccepted { get; }

    /// <summary>Who asks on this connection; null for the user of its handshake.</summary>
    public ClaimsPrincipal? User { get; }

    /// <summary>When the connection is closed because the credentials end; null for when those of the handshake do, if at all.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>What a rejected client is told.</summary>
    public string Reason { get; }

    /// <summary>With what a rejected client's connection is closed.</summary>
    internal CloseCode Code { get; }

    /// <summary>The connection may be used.</summary>
    /// <param name="user">By whom; null for the user of the handshake.</param>
    /// <param name="until">When it is closed, with code 4403; null for when the handshake's credentials end, if at all.</param>
    public static ConnectionStatus Accept(ClaimsPrincipal? user = null, DateTimeOffset? until = null) => new(true, user, until, "");

    /// <summary>The connection is closed with code 4403.</summary>
    /// <param name="reason">Why; the client reads its first 123 bytes.</param>
    public static ConnectionStatus Reject(string reason = "Forbidden") => new(false, null, null, reason);

    /// <summary>The connection is closed with code 1013 (try again later): nothing is wrong with it but that there are too many.</summary>
    /// <param name="reason">Why; the client reads its first 123 bytes.</param>
    public static ConnectionStatus TryLater(string reason) => new(false, null, null, reason, CloseCode.TryAgainLater);
}
