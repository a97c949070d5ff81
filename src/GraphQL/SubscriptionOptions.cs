namespace Matching.GraphQL;

/// <summary>What long-lived answers may take: subscriptions, over WebSockets and as server-sent events.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>How many events wait for one subscriber before it is dropped as too slow. Default 64.</summary>
    public int BufferedEvents { get; set; } = 64;

    /// <summary>How long a connection stays silent before the server sends a ping or a comment. Default 12 seconds, which proxies bear.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client may leave what is sent to it unread before its connection is cut. Default 30 seconds.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
