using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Subscriptions;

/// <summary>Shares topics through the database's notifications.</summary>
internal sealed class NotificationRelay(INotificationChannel channel) : ITopicRelay
{
    /// <inheritdoc />
    public int MaxMessageBytes => INotificationChannel.MaxTextBytes;

    /// <inheritdoc />
    public Task PublishAsync(string message, CancellationToken cancellationToken) => channel.PublishAsync(message, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<string> ListenAsync(CancellationToken cancellationToken) => channel.ListenAsync(cancellationToken);
}
