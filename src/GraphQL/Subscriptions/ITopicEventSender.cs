namespace Matching.GraphQL.Subscriptions;

/// <summary>Tells subscribers what happened.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends a message to everybody subscribed to a topic now. Delivery is at most once, and never waits for a subscriber: one that is too slow is
    /// dropped.</summary>
    /// <param name="topicName">The topic, as <c>[Topic]</c> makes it of a subscription's arguments.</param>
    /// <param name="message">What happened. Between servers it travels as JSON, so it should be small: an id, say, whose rest the resolver loads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The message is too large to reach other servers.</exception>
    /// <exception cref="InvalidOperationException">Somebody subscribed to this topic for messages of another type.</exception>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default) where TMessage : notnull;

    /// <summary>Ends the subscriptions to a topic: nothing more will happen there.</summary>
    ValueTask CompleteAsync(string topicName);
}
