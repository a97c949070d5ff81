namespace Matching.GraphQL.Subscriptions;

/// <summary>Carries messages between the servers of an application, so that they share topics; over a database's notifications, say. Delivery is at most
/// once.</summary>
public interface ITopicRelay
{
    /// <summary>The largest message it carries, in bytes of UTF-8.</summary>
    int MaxMessageBytes { get; }

    /// <summary>Sends a message to every server that listens, this one included.</summary>
    Task PublishAsync(string message, CancellationToken cancellationToken);

    /// <summary>What any server publishes from now on. It throws when the connection is lost, and is then called again.</summary>
    IAsyncEnumerable<string> ListenAsync(CancellationToken cancellationToken);
}
