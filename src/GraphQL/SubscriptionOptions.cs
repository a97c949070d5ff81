namespace Matching.GraphQL;

/// <summary>What long-lived answers may take: subscriptions, over WebSockets and as server-sent events.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>How many events wait for one subscriber before it is dropped as too slow. Default 64.</summary>
    public int BufferedEvents { get; set; } = 64;

    /// <summary>How long a connection stays silent before the server sends a ping or a comment. Default 12 seconds, which proxies bear.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client may leave what is sent to it unread, or a ping unanswered, before its connection is cut. Default 30 seconds.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a WebSocket may stay open without <c>connection_init</c>. Default 10 seconds.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest message a WebSocket client may send, in bytes. Default 1 MiB.</summary>
    public int MaxMessageBytes { get; set; } = 1024 * 1024;

    /// <summary>How many operations may run at once on one WebSocket. Default 100.</summary>
    public int MaxOperationsPerConnection { get; set; } = 100;

    /// <summary>Origins, such as <c>https://example.org</c>, whose pages may open WebSockets here beside those of the same host. Clients that are no browsers
    /// send none and are not asked.</summary>
    public ICollection<string> AllowedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
