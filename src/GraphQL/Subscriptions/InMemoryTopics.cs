using Microsoft.Extensions.Logging;

namespace Matching.GraphQL.Subscriptions;

/// <summary>Topics of this server alone. A topic exists while somebody is subscribed to it. Thread-safe.</summary>
internal sealed partial class InMemoryTopics(GraphQLOptions options, ILogger<InMemoryTopics> logger) : ITopicEventSender, ITopicEventReceiver
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default) where TMessage : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        var subscription = new TopicSubscription<TMessage>(this, topicName, options.Subscriptions.BufferedEvents);
        lock (_gate)
        {
            if (!_topics.TryGetValue(topicName, out var topic)) _topics[topicName] = topic = new();
            topic.Add(subscription);
        }

        return new(subscription);
    }

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default) where TMessage : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        var subscribers = SubscribersOf(topicName);
        if (subscribers.FirstOrDefault(subscriber => !subscriber.MessageType.IsInstanceOfType(message)) is { } misfit)
        {
            throw new InvalidOperationException(
                $"A {message.GetType()} was sent to the topic \"{topicName}\", whose subscribers expect a {misfit.MessageType}. "
                + "Send what the [EventMessage] parameter is.");
        }

        foreach (var subscriber in subscribers) Deliver(subscriber, message);
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        foreach (var subscriber in SubscribersOf(topicName)) subscriber.Complete();
        return ValueTask.CompletedTask;
    }

    /// <summary>Those subscribed to a topic now.</summary>
    public IReadOnlyList<ITopicSubscriber> SubscribersOf(string topicName)
    {
        lock (_gate) return _topics.TryGetValue(topicName, out var topic) ? topic.Subscribers : [];
    }

    /// <summary>Hands a message over, or drops a subscriber that does not keep up.</summary>
    public void Deliver(ITopicSubscriber subscriber, object message)
    {
        if (subscriber.Offer(message) || !Leave(subscriber)) return;

        subscriber.Drop();
        LogDropped(subscriber.TopicName, options.Subscriptions.BufferedEvents);
    }

    /// <summary>Takes a subscriber off its topic; false when it had left already.</summary>
    public bool Leave(ITopicSubscriber subscriber)
    {
        lock (_gate)
        {
            if (!_topics.TryGetValue(subscriber.TopicName, out var topic) || !topic.Remove(subscriber)) return false;
            if (topic.IsEmpty) _topics.Remove(subscriber.TopicName);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber to {Topic} was dropped: {Count} events were waiting for it")]
    private partial void LogDropped(string topic, int count);

    private sealed class Topic
    {
        private readonly HashSet<ITopicSubscriber> _subscribers = [];
        private ITopicSubscriber[]? _snapshot;

        public bool IsEmpty => _subscribers.Count == 0;

        /// <summary>Made when somebody sends, not each time somebody comes or goes.</summary>
        public IReadOnlyList<ITopicSubscriber> Subscribers => _snapshot ??= [.. _subscribers];

        public void Add(ITopicSubscriber subscriber)
        {
            _subscribers.Add(subscriber);
            _snapshot = null;
        }

        public bool Remove(ITopicSubscriber subscriber)
        {
            _snapshot = null;
            return _subscribers.Remove(subscriber);
        }
    }
}
