using System.Diagnostics.CodeAnalysis;

namespace Matching.Retrieval;

/// <summary>Keeps the best <paramref name="capacity"/> of a stream, exactly: the same set and order in whatever order they come.</summary>
/// <param name="capacity">How many to keep; 0 keeps none.</param>
/// <param name="bestFirst">A total order, better before worse; no two different items may be equal in it.</param>
/// <remarks>A heap with the worst kept item on top: n items cost n comparisons when few enter, and no memory beyond the capacity.</remarks>
internal sealed class BestFirst<T>(int capacity, IComparer<T> bestFirst)
{
    private readonly PriorityQueue<T, T> _worstOnTop = new(Comparer<T>.Create((left, right) => bestFirst.Compare(right, left)));

    /// <summary>The last item that is kept, once there is no room left; whatever is not better than it will not be kept.</summary>
    public bool TryGetWorst([MaybeNullWhen(false)] out T worst)
    {
        worst = default;
        return _worstOnTop.Count >= capacity && _worstOnTop.TryPeek(out worst, out _);
    }

    /// <summary>Whether the item would be kept now, so that a caller may spare making what goes with it.</summary>
    public bool WouldKeep(T item) =>
        _worstOnTop.Count < capacity || (capacity > 0 && bestFirst.Compare(item, _worstOnTop.Peek()) < 0);

    /// <summary>Keeps the item if it is among the best so far.</summary>
    public void Offer(T item)
    {
        if (_worstOnTop.Count < capacity) _worstOnTop.Enqueue(item, item);
        else if (WouldKeep(item)) _worstOnTop.EnqueueDequeue(item, item);
    }

    /// <summary>What was kept, best first; empties the heap.</summary>
    public T[] Take()
    {
        var kept = new T[_worstOnTop.Count];
        for (var i = kept.Length - 1; i >= 0; i--) kept[i] = _worstOnTop.Dequeue();
        return kept;
    }
}
