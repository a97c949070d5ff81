namespace Matching.GraphQL.Execution.Batching;

/// <summary>Loads one value per key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
/// <param name="scheduler">Says when a batch starts; from the request's services.</param>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler scheduler) : DataLoader<TKey, TValue>(scheduler) where TKey : notnull
{
    /// <summary>Loads the values of distinct keys; a key without value is left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async Task<Func<TKey, TValue?>> LoadKeysAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, cancellationToken);
        return key => values.TryGetValue(key, out var value) ? value : default;
    }
}
