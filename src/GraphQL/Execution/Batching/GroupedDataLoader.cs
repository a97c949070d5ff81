namespace Matching.GraphQL.Execution.Batching;

/// <summary>Loads a list of values per key; a key without values has an empty list.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">One value of the list.</typeparam>
/// <param name="scheduler">Says when a batch starts; from the request's services.</param>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler scheduler) : DataLoader<TKey, IReadOnlyList<TValue>>(scheduler) where TKey : notnull
{
    /// <summary>Loads the values of distinct keys, grouped by key.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async Task<Func<TKey, IReadOnlyList<TValue>?>> LoadKeysAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var groups = await LoadGroupedBatchAsync(keys, cancellationToken);
        return key => [.. groups[key]];
    }
}
