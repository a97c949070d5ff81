using System.Text;
using Matching.GraphQL.Errors;

namespace Matching.GraphQL.Execution.Documents;

/// <summary>Finds the document of a request that only names it, and decides whether a document may come from outside at all.</summary>
internal sealed class DocumentLookup(GraphQLOptions options, IEnumerable<ITrustedDocumentStore> stores)
{
    private readonly ITrustedDocumentStore[] _stores = [.. stores];
    private readonly PlanCache<ReadOnlyMemory<byte>> _sent = new(options.AutomaticPersistedQueries);

    /// <summary>The request must be resolved before it can be compiled.</summary>
    public bool Concerns(GraphQLRequest request) => options.OnlyTrustedDocuments || request.DocumentId is not null || request.PersistedQuery is not null;

    /// <summary>The request with its document.</summary>
    /// <exception cref="GraphQLException">The document is unknown, is not what its hash says, or is not trusted where only trusted ones are served.</exception>
    public async ValueTask<GraphQLRequest> ResolveAsync(GraphQLRequest request, GraphQLRequestContext context, CancellationToken cancellationToken)
    {
        if (options.OnlyTrustedDocuments) request = request with { AllowsAnyDocument = request.AllowsAnyDocument ?? options.AnyDocumentFor?.Invoke(context) };
        if (!request.Document.IsEmpty)
        {
            await CheckNamesAsync(request, cancellationToken);
            return Admit(request);
        }

        if (request.DocumentId is { } id)
        {
            request = await FindTrustedAsync(id, cancellationToken) is { } trusted
                ? request with { Document = trusted, IsTrusted = true }
                : throw new GraphQLException("The document of this id is not known here.", "DOCUMENT_NOT_FOUND");
            CheckHash(request);
            return request;
        }

        return request.PersistedQuery is { } persisted ? await RecallAsync(request, persisted, cancellationToken) : Admit(request);
    }

    /// <summary>Keeps a document that came with its hash and proved sound.</summary>
    public void Remember(GraphQLRequest request)
    {
        if (request.PersistedQuery is not { } persisted || !Remembers(request) || request.Document.Length > options.LargestCachedDocument) return;

        var key = KeyOf(persisted);
        if (!_sent.TryGet(key, out _)) _sent.Add(key, request.Document.ToArray());
    }

    /// <summary>A document sent as text.</summary>
    private GraphQLRequest Admit(GraphQLRequest request)
    {
        if (options.OnlyTrustedDocuments && request.AllowsAnyDocument != true)
            throw new GraphQLException("Only trusted documents are served here: send the id of one.", "TRUSTED_DOCUMENT_REQUIRED");

        return request;
    }

    /// <summary>Refuses a request that names one document and sends another: one of the two is a mistake, and a log or a cache could keep the
    /// wrong one.</summary>
    private async ValueTask CheckNamesAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        CheckHash(request);
        if (request.DocumentId is not { } id || id.Length == 0) return;

        var named = DocumentHash.Normalise(id);
        if (named is not null && named.Equals(DocumentHash.Of(request.Document.Span), StringComparison.OrdinalIgnoreCase)) return;
        if (await FindTrustedAsync(id, cancellationToken) is { } trusted && trusted.Span.SequenceEqual(request.Document.Span)) return;

        throw new GraphQLException("The id is not that of the query sent with it: send one of them.", "DOCUMENT_ID_MISMATCH");
    }

    private static void CheckHash(GraphQLRequest request)
    {
        if (request.PersistedQuery is not { } persisted) return;

        CheckVersion(persisted);
        if (!persisted.Sha256Hash.Equals(DocumentHash.Of(request.Document.Span), StringComparison.OrdinalIgnoreCase))
            throw new GraphQLException("The sha256Hash is not the hash of the query.", "PERSISTED_QUERY_HASH_MISMATCH");
    }

    /// <summary>A document sent earlier, now by its hash alone; the messages are the protocol's.</summary>
    private async ValueTask<GraphQLRequest> RecallAsync(GraphQLRequest request, PersistedQuery persisted, CancellationToken cancellationToken)
    {
        CheckVersion(persisted);
        if (await FindTrustedAsync(persisted.Sha256Hash, cancellationToken) is { } trusted) return request with { Document = trusted, IsTrusted = true };
        if (!Remembers(request)) throw new GraphQLException("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED");

        return _sent.TryGet(KeyOf(persisted), out var sent)
            ? request with { Document = sent }
            : throw new GraphQLException("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");
    }

    private bool Remembers(GraphQLRequest request) =>
        options.AutomaticPersistedQueries > 0 && (!options.OnlyTrustedDocuments || request.AllowsAnyDocument == true);

    private async ValueTask<ReadOnlyMemory<byte>?> FindTrustedAsync(string id, CancellationToken cancellationToken)
    {
        if (DocumentHash.Normalise(id) is not { } name) return null;

        foreach (var store in _stores)
        {
            if (await store.FindAsync(name, cancellationToken) is { } document) return document;
        }

        return null;
    }

    private static void CheckVersion(PersistedQuery persisted)
    {
        if (persisted.Version != 1)
            throw new GraphQLException($"Persisted queries of version {persisted.Version} are not known here; use version 1.", "PERSISTED_QUERY_VERSION");
    }

    private static DocumentKey KeyOf(PersistedQuery persisted) => new(Encoding.UTF8.GetBytes(persisted.Sha256Hash.ToLowerInvariant()), null);
}
