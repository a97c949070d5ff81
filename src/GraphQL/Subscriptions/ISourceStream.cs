namespace Matching.GraphQL.Subscriptions;

/// <summary>The events of one subscription before they are executed (spec section 6.2.3.1, "source stream"). Disposing it lets go of the source.</summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>The events, to be read once. It ends when the source does; an exception ends the subscription with an error.</summary>
    IAsyncEnumerable<object?> ReadEventsAsync();
}

/// <summary>A source stream of events of one type.</summary>
/// <typeparam name="T">The events' type.</typeparam>
public interface ISourceStream<T> : ISourceStream
{
    /// <inheritdoc cref="ISourceStream.ReadEventsAsync"/>
    new IAsyncEnumerable<T> ReadEventsAsync();
}
