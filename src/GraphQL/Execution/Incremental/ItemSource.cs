using System.Collections;

namespace Matching.GraphQL.Execution.Incremental;

/// <summary>Reads a list item by item, looking one ahead, so that the end is known with the last item.</summary>
internal sealed class ItemSource(IAsyncEnumerator<object?> items) : IAsyncDisposable
{
    private Task<bool>? _ahead;

    /// <summary>The items of a resolver's value; null when it is no list.</summary>
    public static ItemSource? Of(object value, CancellationToken cancellation) => value switch
    {
        string => null,
        IAsyncEnumerable<object?> sequence => new(sequence.GetAsyncEnumerator(cancellation)),
        IEnumerable list => new(list.Cast<object?>().ToAsyncEnumerable().GetAsyncEnumerator(cancellation)),
        _ => null,
    };

    /// <summary>The index of the item taken last; -1 before the first.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>The item taken last.</summary>
    public object? Current { get; private set; }

    /// <summary>Whether another item is there, or the end is known: taking it will not wait.</summary>
    public bool IsReady => Ahead.IsCompleted;

    /// <summary>The end is known already.</summary>
    public bool IsAtEnd => Ahead is { IsCompletedSuccessfully: true, Result: false };

    private Task<bool> Ahead => _ahead ??= items.MoveNextAsync().AsTask();

    /// <summary>Takes the next item; false at the end.</summary>
    public async ValueTask<bool> TakeAsync()
    {
        if (!await Ahead) return false;

        Current = items.Current;
        Index++;
        _ahead = null;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        // An enumerator may be disposed only when the last read has ended.
        if (_ahead is { } ahead) await ((Task)ahead).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await items.DisposeAsync();
    }
}
