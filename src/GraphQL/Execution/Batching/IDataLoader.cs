namespace Matching.GraphQL.Execution.Batching;

/// <summary>Loads values by key, many at once, each key at most once per request.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
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
