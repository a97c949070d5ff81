using System.Runtime.CompilerServices;

namespace Matching.Persistence.Engine;

/// <summary>Passes a feed on and notes whose changes went through.</summary>
internal sealed class NotedOfferFeed(IOfferFeed feed) : IOfferFeed
{
    private readonly HashSet<OfferId> _changed = [];

    public IReadOnlySet<OfferId> Changed => _changed;

    public Task<FeedSnapshot<MatchableOffer>> SnapshotAsync(CancellationToken cancel) => feed.SnapshotAsync(cancel);

    public async IAsyncEnumerable<FeedChange<OfferId, MatchableOffer>> ChangesAfterAsync(long sequence, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var change in feed.ChangesAfterAsync(sequence, cancel))
        {
            _changed.Add(change.Key);
            yield return change;
        }
    }
}
