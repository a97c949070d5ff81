using System.Collections.Concurrent;

namespace Matching.Persistence;

/// <summary>Values read from the database once between two changes of it, so that a write is seen by the very next question.</summary>
/// <param name="data">Tells whether anything changed.</param>
/// <param name="capacity">How many values are kept; one more, and all are let go.</param>
/// <param name="kinds">The kinds of aggregates on which the values rest; none for all of them.</param>
/// <remarks>The version is read before the value: a value may be newer than its version, never older. Safe for concurrent use.</remarks>
public sealed class UntilChange<TKey, TValue>(DataVersion data, int capacity, params IReadOnlyList<string> kinds)
    where TKey : notnull
{
    private volatile Generation _current = new(-1);

    /// <summary>The value of a key, kept or read now.</summary>
    /// <param name="key">The key.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="cancel">Cancels.</param>
    public async ValueTask<TValue> GetAsync(TKey key, Func<CancellationToken, Task<TValue>> read, CancellationToken cancel)
    {
        var version = kinds.Count == 0 ? await data.ReadAsync(cancel) : await data.ReadAsync(kinds, cancel);
        var generation = _current;
        if (generation.Version != version || generation.Values.Count >= capacity) _current = generation = new(version);
        if (generation.Values.TryGetValue(key, out var kept)) return kept;
        return generation.Values[key] = await read(cancel);
    }

    private sealed class Generation(long version)
    {
        public long Version => version;

        public ConcurrentDictionary<TKey, TValue> Values { get; } = new();
    }
}
