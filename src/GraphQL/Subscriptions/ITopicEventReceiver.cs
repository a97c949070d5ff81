namespace Matching.GraphQL.Subscriptions;

/// <summary>Subscribes to topics; for <c>[Subscribe(With = …)]</c> methods that need more than <c>[Topic]</c> says.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Every message sent to the topic from now on. Dispose the stream to leave.</summary>
    /// <param name="topicName">The topic.</param>
    /// <param name="cancellationToken">Gives up subscribing.</param>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default) where TMessage : notnull;
}
