namespace Matching.Retrieval;

/// <summary>What the engine needs of whoever keeps the records of one side: all of them once, then what changes.</summary>
/// <remarks>
/// Contract: a change is offered only after its transaction committed and carries the record as it is when read, so that telling
/// one again is harmless; after the snapshot of sequence <c>s</c>, the changes after <c>s</c> in the order given lead to the
/// state now; the highest number told stands for everything up to it. Several changes may share a number.
/// </remarks>
public interface IFeed<TKey, TRecord> where TRecord : class
{
    /// <summary>Every record that takes part in matching now.</summary>
    Task<FeedSnapshot<TRecord>> SnapshotAsync(CancellationToken cancel);

    /// <summary>The changes after <paramref name="sequence"/> committed so far, in order; ends when there are no more.</summary>
    IAsyncEnumerable<FeedChange<TKey, TRecord>> ChangesAfterAsync(long sequence, CancellationToken cancel);
}

/// <summary>The candidates who take part in matching.</summary>
public interface ICandidateFeed : IFeed<CandidateId, MatchableCandidate>;

/// <summary>The open offers (published or partly filled). An offer that closes is a change whose record is null.</summary>
public interface IOfferFeed : IFeed<OfferId, MatchableOffer>;

/// <summary>All records of a feed at one moment.</summary>
/// <param name="Sequence">The last change that the records hold for certain; later ones may be in them too, and come again.</param>
/// <param name="Records">The records, each once, in any order; read once.</param>
public sealed record FeedSnapshot<TRecord>(long Sequence, IAsyncEnumerable<TRecord> Records);

/// <summary>One change of a feed: what a record is now, or that it is gone.</summary>
/// <param name="Sequence">Its place in the order of changes; gaps are allowed, and several changes may share one.</param>
/// <param name="Key">The record's identity.</param>
/// <param name="Record">The whole record after the change; null when it no longer takes part in matching (withdrawn, hired, erased).</param>
public sealed record FeedChange<TKey, TRecord>(long Sequence, TKey Key, TRecord? Record) where TRecord : class;
