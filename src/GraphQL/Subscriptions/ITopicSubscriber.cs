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
