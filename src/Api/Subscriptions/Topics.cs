using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Subscriptions;

/// <summary>What is told to subscribers, and whom it reaches (docs/decisions/0027).</summary>
internal static class Topics
{
    /// <summary>What this server's engine took over. Each server follows the outbox itself, so nobody else needs to hear.</summary>
    public const string Engine = "engine";

    /// <summary>Which candidatures changed. Each server follows the outbox itself here too.</summary>
    public const string Candidatures = "candidatures";

    /// <summary>How imports go, wherever they run.</summary>
    public const string Imports = "imports";

    /// <summary>How trainings of models go, wherever they run.</summary>
    public const string Trainings = "trainings";

    /// <summary>Whether other processes on the same database hear a topic.</summary>
    public static bool IsShared(string topic) => topic is Imports or Trainings;
}

/// <summary>Tells subscribers that answers of the engine changed, once it has taken the change over: a client that asks again gets the new answer.</summary>
internal sealed class EngineTopic(ITopicEventSender topics) : IEngineListener
{
    /// <inheritdoc />
    public Task ChangedAsync(EngineChange change, CancellationToken cancel) => topics.SendAsync(Topics.Engine, change, cancel).AsTask();
}

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
