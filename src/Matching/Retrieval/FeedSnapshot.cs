namespace Matching.Retrieval;

/// <summary>All records of a feed at one moment.</summary>
/// <param name="Sequence">The last change that the records hold for certain; later ones may be in them too, and come again.</param>
/// <param name="Records">The records, each once, in any order; read once.</param>
public sealed record FeedSnapshot<TRecord>(long Sequence, IAsyncEnumerable<TRecord> Records);
