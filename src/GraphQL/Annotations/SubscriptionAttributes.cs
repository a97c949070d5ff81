namespace Matching.GraphQL.Annotations;

/// <summary>Makes a method of a <see cref="SubscriptionTypeAttribute"/> class a subscription: it is called for each event, which its
/// <see cref="EventMessageAttribute"/> parameter receives.</summary>
/// <remarks>Events come from the topic that <see cref="TopicAttribute"/> names, or else from the topic named like the method.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The method of the same class that makes the source of events: it returns an <see cref="IAsyncEnumerable{T}"/> or an
    /// <see cref="Subscriptions.ISourceStream{T}"/>, perhaps in a task, and has parameters like a resolver's; its arguments become the field's. Null for a
    /// topic.
    /// </summary>
    public string? With { get; init; }
}

/// <summary>The topic whose messages are a subscription's events.</summary>
/// <param name="pattern">The topic's name; <c>{argument}</c> stands for an argument's value, in its invariant text: <c>trades_{instrumentId}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string pattern) : Attribute
{
    /// <summary>The topic's name with its placeholders.</summary>
    public string Pattern { get; } = pattern;
}

/// <summary>The event a subscription's method is called for.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
