using System.Collections.Concurrent;

namespace Matching.Persistence.Reading;

/// <summary>Values read from the database once between two changes of it, so that a write is seen by the very next question.</summary>
/// <param name="data">Tells whether anything changed.</param>
/// <param name="capacity">How many values are kept; one more, and all are let go.</param>
/// <param name="kinds">The kinds of aggregates on which the values rest; none for all of them.</param>
/// <remarks>The version is read before the value: a value may be newer than its version, never older. Safe for concurrent use.</remarks>
public sealed class UntilChange<TKey, TValue>(DataVersion data, int capacity, params IReadOnlyList<string> kinds)
    where TKey : notnull
{
    private volatile Generation _current = new(-1, -1, []);

    /// <summary>The value of a key, kept or read now.</summary>
    /// <param name="key">The key.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="cancel">Cancels.</param>
    public async ValueTask<TValue> GetAsync(TKey key, Func<CancellationToken, Task<TValue>> read, CancellationToken cancel)
    {
        var values = await ValuesAsync(cancel);
        if (values.TryGetValue(key, out var kept)) return kept;
        return values[key] = await read(cancel);
    }

    /// <summary>The values of several keys; those that are not kept are read together.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="read">Reads the values of some of them; what it does not find is left out, and asked for again.</param>
    /// <param name="cancel">Cancels.</param>
    public async ValueTask<IReadOnlyDictionary<TKey, TValue>> GetManyAsync(
        IReadOnlyCollection<TKey> keys,
        Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> read,
        CancellationToken cancel)
    {
        var values = await ValuesAsync(cancel);
        var found = new Dictionary<TKey, TValue>(keys.Count);
        foreach (var key in keys)
            if (values.TryGetValue(key, out var kept)) found[key] = kept;
        TKey[] missing = [.. keys.Where(key => !found.ContainsKey(key))];
        if (missing.Length == 0) return found;
        foreach (var (key, value) in await read(missing, cancel)) found[key] = values[key] = value;
        return found;
    }

    private async ValueTask<ConcurrentDictionary<TKey, TValue>> ValuesAsync(CancellationToken cancel)
    {
        // Mostly nothing at all has changed, which is the cheapest to ask.
        var (version, current) = (await data.ReadAsync(cancel), _current);
        if (current.Version != version)
        {
            var ofKinds = kinds.Count == 0 ? version : await data.ReadAsync(kinds, cancel);
            _current = current = new(version, ofKinds, current.OfKinds == ofKinds ? current.Values : []);
        }

        if (current.Values.Count >= capacity) _current = current = current with { Values = [] };
        return current.Values;
    }

    private sealed record Generation(long Version, long OfKinds, ConcurrentDictionary<TKey, TValue> Values);
}
