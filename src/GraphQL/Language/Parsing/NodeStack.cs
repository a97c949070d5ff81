using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matching.GraphQL.Language;

/// <summary>Collects the items of nested lists on one pooled stack, so that each list costs one array of its exact length.</summary>
internal ref struct NodeStack() : IDisposable
{
    // A struct around the reference spares the covariance check of every array store.
    private struct Slot
    {
        public SyntaxNode Node;
    }

    private Slot[] _slots = ArrayPool<Slot>.Shared.Rent(64);

    /// <summary>How many nodes are on the stack: remember it before a list, give it to <see cref="PopFrom{T}"/> after.</summary>
    public int Count { get; private set; }

    public void Push(SyntaxNode node)
    {
        if (Count == _slots.Length) Grow();
        _slots[Count++].Node = node;
    }

    /// <summary>Takes the nodes pushed since the stack had <paramref name="mark"/> of them; all are <typeparamref name="T"/>.</summary>
    public ImmutableArray<T> PopFrom<T>(int mark)
        where T : SyntaxNode
    {
        var items = new T[Count - mark];
        for (var i = 0; i < items.Length; i++) items[i] = Unsafe.As<T>(_slots[mark + i].Node);
        Array.Clear(_slots, mark, items.Length);
        Count = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public void Dispose()
    {
        Array.Clear(_slots, 0, Count);
        ArrayPool<Slot>.Shared.Return(_slots);
    }

    private void Grow()
    {
        var larger = ArrayPool<Slot>.Shared.Rent(_slots.Length * 2);
        _slots.CopyTo(larger, 0);
        Dispose();
        _slots = larger;
    }
}
