namespace Matching.Retrieval;

/// <summary>What the engine needs of whoever keeps the offers: all open ones once, then what changes.</summary>
/// <remarks>The contract of <see cref="ICandidateFeed"/>. An offer that closes is a change whose record is null.</remarks>
public interface IOfferFeed
{
    /// <summary>Every open offer (published or partly filled).</summary>
    Task<FeedSnapshot<MatchableOffer>> SnapshotAsync(CancellationToken cancel);

    /// <summary>The changes after <paramref name="sequence"/> committed so far, in order; ends when there are no more.</summary>
    IAsyncEnumerable<FeedChange<OfferId, MatchableOffer>> ChangesAfterAsync(long sequence, CancellationToken cancel);
}
