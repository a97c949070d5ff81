using System.Diagnostics.CodeAnalysis;

namespace Matching.GraphQL.Execution;

/// <summary>Keeps the most recently used values, up to a number of them. Thread-safe.</summary>
/// <typeparam name="T">What is kept per document and operation name.</typeparam>
internal sealed class PlanCache<T>(int capacity)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(DocumentKey Key, T Value)> _byUse = new();
    private readonly Dictionary<DocumentKey, LinkedListNode<(DocumentKey Key, T Value)>> _byKey = new(new DocumentKey.ByContent());

    public int Count
    {
        get
        {
            lock (_gate) return _byKey.Count;
        }
    }

    public bool TryGet(DocumentKey key, out T? value)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (_byUse.First != node)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value; the key's bytes must not change any more.</summary>
    public void Add(DocumentKey key, T value)
    {
        lock (_gate)
        {
            if (capacity < 1 || _byKey.ContainsKey(key)) return;
            if (_byKey.Count >= capacity)
            {
                _byKey.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }

            _byKey.Add(key, _byUse.AddFirst((key, value)));
        }
    }
}

/// <summary>What a compiled operation is found by: the document's bytes and the operation's name.</summary>
internal readonly record struct DocumentKey(ReadOnlyMemory<byte> Document, string? OperationName)
{
    /// <summary>Compares by content; the hash is seeded per process, so that clients cannot make collisions.</summary>
    public sealed class ByContent : IEqualityComparer<DocumentKey>
    {
        public bool Equals(DocumentKey x, DocumentKey y) =>
            x.OperationName == y.OperationName && x.Document.Span.SequenceEqual(y.Document.Span);

        public int GetHashCode([DisallowNull] DocumentKey obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(obj.Document.Span);
            hash.Add(obj.OperationName);
            return hash.ToHashCode();
        }
    }
}
