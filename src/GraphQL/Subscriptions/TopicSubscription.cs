using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Subscriptions;

/// <summary>Somebody subscribed to a topic, whatever the type of its messages.</summary>
internal interface ITopicSubscriber
{
    string TopicName { get; }

    Type MessageType { get; }

    /// <summary>Hands over a message, which is of <see cref="MessageType"/>; false when too many wait already.</summary>
    bool Offer(object message);

    /// <summary>Ends the subscription: no message will come any more.</summary>
    void Complete();

    /// <summary>Ends the subscription because it does not keep up; what waits is still read first.</summary>
    void Drop();
}

/// <summary>One subscriber's place at a topic: a bounded queue that messages enter without waiting.</summary>
internal sealed class TopicSubscription<T>(InMemoryTopics topics, string topicName, int capacity) : ITopicSubscriber, ISourceStream<T> where T : notnull
{
    private readonly Channel<T> _waiting = Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { SingleReader = true });

    public string TopicName { get; } = topicName;

    public Type MessageType => typeof(T);

    public bool Offer(object message) => _waiting.Writer.TryWrite((T)message);

    public void Complete() => _waiting.Writer.TryComplete();

    public void Drop() => _waiting.Writer.TryComplete(new GraphQLException(
        $"The subscription was ended because {capacity} events were waiting for this client to read them.", "SUBSCRIBER_TOO_SLOW"));

    public IAsyncEnumerable<T> ReadEventsAsync() => _waiting.Reader.ReadAllAsync();

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => Boxed();

    public ValueTask DisposeAsync()
    {
        topics.Leave(this);
        Complete();
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<object?> Boxed([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in _waiting.Reader.ReadAllAsync(cancellationToken)) yield return message;
    }
}
