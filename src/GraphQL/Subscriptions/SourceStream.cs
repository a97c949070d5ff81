namespace Matching.GraphQL.Subscriptions;

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
