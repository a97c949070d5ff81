using System.Collections.Frozen;
using System.Text;

namespace Matching.GraphQL.Execution.Documents;

/// <summary>Trusted documents in memory, each under its SHA-256.</summary>
internal sealed class TrustedDocuments(IEnumerable<ReadOnlyMemory<byte>> documents) : ITrustedDocumentStore
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _byHash =
        documents.DistinctBy(document => DocumentHash.Of(document.Span)).ToFrozenDictionary(
            document => DocumentHash.Of(document.Span), StringComparer.OrdinalIgnoreCase);

    public static TrustedDocuments Of(IEnumerable<string> texts) => new(texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)));

    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string id, CancellationToken cancellationToken) =>
        new(_byHash.TryGetValue(id, out var document) ? document : default(ReadOnlyMemory<byte>?));
}
