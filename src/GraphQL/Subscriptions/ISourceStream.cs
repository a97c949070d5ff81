namespace Matching.GraphQL.Subscriptions;

/// <summary>The events of one subscription before they are executed (spec section 6.2.3.1, "source stream"). Disposing it lets go of the source.</summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>The events, to be read once. It ends when the source does; an exception ends the subscription with an error.</summary>
    IAsyncEnumerable<object?> ReadEventsAsync();
}

/// <summary>A source stream of events of one type.</summary>
public interface ISourceStream<T> : ISourceStream
{
    /// <inheritdoc cref="ISourceStream.ReadEventsAsync"/>
    new IAsyncEnumerable<T> ReadEventsAsync();
}

/// <summary>A source stream over any sequence of events.</summary>
internal sealed class SourceStream(IAsyncEnumerable<object?> events) : ISourceStream
{
    /// <summary>A stream of events of any type, value types included.</summary>
    public static ISourceStream Of<T>(object source) => source switch
    {
        ISourceStream stream => stream,
        IAsyncEnumerable<object?> events => new SourceStream(events),
        IAsyncEnumerable<T> events => new SourceStream(Boxed(events)),
        _ => throw new InvalidOperationException($"A {source.GetType()} is no source of events."),
    };

    public IAsyncEnumerable<object?> ReadEventsAsync() => events;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async IAsyncEnumerable<object?> Boxed<T>(
        IAsyncEnumerable<T> events, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var one in events.WithCancellation(cancellationToken)) yield return one;
    }
}
