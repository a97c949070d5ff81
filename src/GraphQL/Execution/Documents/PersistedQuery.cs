namespace Matching.GraphQL.Execution.Documents;

/// <summary>The request extension <c>persistedQuery</c> of automatic persisted queries: the document's hash, sent with it once and instead of it
/// afterwards.</summary>
/// <param name="Version">The protocol's version; 1 is known.</param>
/// <param name="Sha256Hash">SHA-256 of the document's UTF-8 bytes, in hexadecimal digits.</param>
public sealed record PersistedQuery(int Version, string Sha256Hash);
