using System.Diagnostics.CodeAnalysis;

namespace Matching.Walks;

/// <summary>Keeps what was used last, within bounds of number and weight; the rest goes, the least used first. Not safe for concurrent use.</summary>
/// <param name="mostItems">The most that are kept.</param>
/// <param name="mostWeight">What they may weigh together; something heavier by itself is never kept.</param>
/// <param name="weigh">What one weighs.</param>
internal sealed class LastUsed<TKey, TValue>(int mostItems, long mostWeight, Func<TValue, long> weigh)
    where TKey : notnull
    where TValue : class
{
    private readonly LinkedList<(TKey Key, TValue Value)> _byUse = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _byKey = [];

    /// <summary>How many are kept.</summary>
    public int Count => _byKey.Count;

    /// <summary>What they weigh together.</summary>
    public long Weight { get; private set; }

    /// <summary>What is kept under a key, which is used by that.</summary>
    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        value = null;
        if (!_byKey.TryGetValue(key, out var node)) return false;
        _byUse.Remove(node);
        _byUse.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    /// <summary>Keeps a value in place of what was kept under its key.</summary>
    public void Keep(TKey key, TValue value)
    {
        if (_byKey.TryGetValue(key, out var former)) Remove(former);
        var weight = weigh(value);
        if (weight > mostWeight || mostItems == 0) return;
        while (_byUse.Last is { } oldest && (Weight + weight > mostWeight || Count >= mostItems)) Remove(oldest);
        _byKey.Add(key, _byUse.AddFirst((key, value)));
        Weight += weight;
    }

    /// <summary>Lets everything go.</summary>
    public void Clear()
    {
        _byUse.Clear();
        _byKey.Clear();
        Weight = 0;
    }

    private void Remove(LinkedListNode<(TKey Key, TValue Value)> node)
    {
        _byUse.Remove(node);
        _byKey.Remove(node.Value.Key);
        Weight -= weigh(node.Value.Value);
    }
}
