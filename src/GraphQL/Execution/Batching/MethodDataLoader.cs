namespace Matching.GraphQL.Execution.Batching;

/// <summary>A loader made of a method that answers one value a key.</summary>
internal sealed class MethodDataLoader<TKey, TValue>(
    IBatchScheduler scheduler, IServiceProvider services,
    Func<IReadOnlyList<TKey>, IServiceProvider, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> load)
    : BatchDataLoader<TKey, TValue>(scheduler) where TKey : notnull
{
    protected override Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        load(keys, services, cancellationToken);
}

/// <summary>A loader made of a method that answers a list of values a key.</summary>
internal sealed class MethodGroupedDataLoader<TKey, TValue>(
    IBatchScheduler scheduler, IServiceProvider services, Func<IReadOnlyList<TKey>, IServiceProvider, CancellationToken, Task<ILookup<TKey, TValue>>> load)
    : GroupedDataLoader<TKey, TValue>(scheduler) where TKey : notnull
{
    protected override Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        load(keys, services, cancellationToken);
}
