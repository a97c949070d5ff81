namespace Matching.GraphQL.Execution.Batching;

/// <summary>Loads values by key, many at once, each key at most once per request.</summary>
public interface IDataLoader<TKey, TValue> where TKey : notnull
{
    /// <summary>The value of a key; null (or the type's default) when there is none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of several keys, in the keys' order; null where there is none.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>The value of a key that must exist.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    Task<TValue> LoadRequiredAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Remembers a value that is known already.</summary>
    void Prime(TKey key, TValue value);
}

/// <summary>Loads values by key, many at once, each key at most once per request (its scope).</summary>
public abstract class DataLoader<TKey, TValue> : IDataLoader<TKey, TValue> where TKey : notnull
{
    private readonly IBatchScheduler _scheduler;
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _known = [];
    private List<TKey> _waiting = [];

    private protected DataLoader(IBatchScheduler scheduler) => _scheduler = scheduler;

    /// <summary>The most keys of one batch; more keys make more batches, run side by side.</summary>
    protected virtual int MaxBatchSize => 1024;

    /// <inheritdoc/>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Task<TValue?> task;
        var isFirst = false;
        lock (_gate)
        {
            if (!_known.TryGetValue(key, out var promise))
            {
                _known[key] = promise = new();
                _waiting.Add(key);
                isFirst = _waiting.Count == 1;
            }

            task = promise.Task;
        }

        if (isFirst) _scheduler.Schedule(() => DispatchAsync(cancellationToken));
        return task;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default) =>
        await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)));

    /// <inheritdoc/>
    public async Task<TValue> LoadRequiredAsync(TKey key, CancellationToken cancellationToken = default) =>
        await LoadAsync(key, cancellationToken) ?? throw new KeyNotFoundException($"{GetType().Name} found nothing for the key {key}.");

    /// <inheritdoc/>
    public void Prime(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_known.ContainsKey(key)) return;
            _known[key] = new();
            _known[key].SetResult(value);
        }
    }

    private protected abstract Task<Func<TKey, TValue?>> LoadKeysAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private Task DispatchAsync(CancellationToken cancellationToken)
    {
        List<TKey> keys;
        lock (_gate) (keys, _waiting) = (_waiting, []);
        return Task.WhenAll(keys.Chunk(MaxBatchSize).Select(batch => LoadBatchAndSettleAsync(batch, cancellationToken)));
    }

    private async Task LoadBatchAndSettleAsync(TKey[] keys, CancellationToken cancellationToken)
    {
        try
        {
            var valueOf = await LoadKeysAsync(keys, cancellationToken);
            foreach (var key in keys) PromiseOf(key).TrySetResult(valueOf(key));
        }
        catch (Exception failure)
        {
            // Every field that waits for one of the keys reports it.
            foreach (var key in keys) PromiseOf(key).TrySetException(failure);
        }
    }

    private TaskCompletionSource<TValue?> PromiseOf(TKey key)
    {
        lock (_gate) return _known[key];
    }
}

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
