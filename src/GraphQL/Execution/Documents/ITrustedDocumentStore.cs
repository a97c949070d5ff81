namespace Matching.GraphQL.Execution.Documents;

/// <summary>Documents the server's owners know and let clients ask for by id. Registered with <c>AddTrustedDocumentStore</c>; one instance serves all
/// requests.</summary>
public interface ITrustedDocumentStore
{
    /// <summary>The document of an id; null when there is none. The bytes must not change afterwards.</summary>
    /// <param name="id">As the client sent it, without the prefix <c>sha256:</c>: 1 to 128 letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="cancellationToken">The client is gone.</param>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(string id, CancellationToken cancellationToken);
}
