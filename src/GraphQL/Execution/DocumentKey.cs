using System.Diagnostics.CodeAnalysis;

namespace Matching.GraphQL.Execution;

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
