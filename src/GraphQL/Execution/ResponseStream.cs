namespace Matching.GraphQL.Execution;

/// <summary>
/// The answer to a request as results in order: one alone for most, or several that come over time, such as a subscription's
/// events or the parts of an incremental delivery. Read it once, at the client's pace: nothing is produced ahead of the reader
/// but what the source itself keeps. Who reads disposes each result; leaving the enumeration early ends the operation.
/// </summary>
public sealed class ResponseStream : IAsyncEnumerable<ExecutionResult>, IAsyncDisposable
{
    private readonly IAsyncEnumerable<ExecutionResult>? _results;
    private readonly Func<ValueTask>? _release;

    private ResponseStream(ExecutionResult? single, IAsyncEnumerable<ExecutionResult>? results, Func<ValueTask>? release) =>
        (Single, _results, _release) = (single, results, release);

    /// <summary>The whole answer when it is one result, as for queries without incremental delivery and for refusals; null when results come over
    /// time.</summary>
    public ExecutionResult? Single { get; }

    /// <inheritdoc/>
    public IAsyncEnumerator<ExecutionResult> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        (_results ?? Only(Single!)).GetAsyncEnumerator(cancellationToken);

    /// <summary>Lets go of what the stream holds, also when it was never read.</summary>
    public async ValueTask DisposeAsync()
    {
        Single?.Dispose();
        if (_release is not null) await _release();
    }

    /// <summary>The same stream, which also lets go of something at its end.</summary>
    internal ResponseStream Holding(IDisposable? held) => held is null ? this : new(Single, _results, async () =>
    {
        if (_release is not null) await _release();
        held.Dispose();
    });

    internal static ResponseStream Of(ExecutionResult single) => new(single, null, null);

    /// <param name="results">The results, made as they are read.</param>
    /// <param name="release">Lets go of their source; called once or more, also when nothing was read. Null for nothing to do.</param>
    internal static ResponseStream Of(IAsyncEnumerable<ExecutionResult> results, Func<ValueTask>? release = null) => new(null, results, release);

    private static async IAsyncEnumerable<ExecutionResult> Only(ExecutionResult single)
    {
        await Task.CompletedTask;
        yield return single;
    }
}
