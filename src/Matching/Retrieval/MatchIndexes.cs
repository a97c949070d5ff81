using System.Runtime.CompilerServices;

namespace Matching.Retrieval;

/// <summary>The engine's two indexes, and how they are filled and kept up with the feeds.</summary>
/// <remarks>
/// Load once, then catch up whenever something was written (or on a timer): an answer in between sees the version before.
/// Loading again is allowed and replaces everything.
/// </remarks>
public sealed class MatchIndexes : IDisposable
{
    private const int ChangesPerVersion = 1_000;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Candidates who take part in matching.</summary>
    internal GeoIndex<MatchableCandidate, CandidateBlock> Candidates { get; } = new();

    /// <summary>Open offers.</summary>
    internal GeoIndex<MatchableOffer, OfferBlock> Offers { get; } = new();

    /// <summary>How many candidates the current version holds.</summary>
    public int CandidateCount => Candidates.Current.Count;

    /// <summary>How many offers the current version holds.</summary>
    public int OfferCount => Offers.Current.Count;

    /// <summary>The last change of candidates that answers know.</summary>
    public IndexVersion CandidateVersion => Candidates.Current.Version;

    /// <summary>The last change of offers that answers know.</summary>
    public IndexVersion OfferVersion => Offers.Current.Version;

    /// <summary>Reads both feeds whole and publishes the result.</summary>
    public async Task LoadAsync(ICandidateFeed candidates, IOfferFeed offers, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            // A feed may answer without ever yielding: on threads of their own both are read side by side.
            await Task.WhenAll(
                Task.Run(async () => await ReplaceAsync(await candidates.SnapshotAsync(cancel), Candidates, cancel), cancel),
                Task.Run(async () => await ReplaceAsync(await offers.SnapshotAsync(cancel), Offers, cancel), cancel));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes over what both feeds committed since; callers take turns.</summary>
    /// <returns>How many changes were read.</returns>
    public async Task<int> CatchUpAsync(ICandidateFeed candidates, IOfferFeed offers, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var people = candidates.ChangesAfterAsync(CandidateVersion.Sequence, cancel);
            var jobs = offers.ChangesAfterAsync(OfferVersion.Sequence, cancel);
            return await TakeOverAsync(people, id => id.Value, Candidates, cancel) + await TakeOverAsync(jobs, id => id.Value, Offers, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static async Task ReplaceAsync<TRecord, TBlock>(FeedSnapshot<TRecord> snapshot, GeoIndex<TRecord, TBlock> index, CancellationToken cancel)
        where TRecord : class, IGeoRecord
        where TBlock : IGeoBlock<TBlock, TRecord> =>
        index.Replace(new(snapshot.Sequence), await AllAsync(snapshot.Records, cancel));

    private static async Task<int> TakeOverAsync<TKey, TRecord, TBlock>(
        IAsyncEnumerable<FeedChange<TKey, TRecord>> changes, Func<TKey, Guid> key, GeoIndex<TRecord, TBlock> index, CancellationToken cancel)
        where TRecord : class, IGeoRecord
        where TBlock : IGeoBlock<TBlock, TRecord>
    {
        var (count, last) = (0, 0L);
        await foreach (var batch in BatchesAsync(changes, cancel))
        {
            last = Math.Max(last, batch.Max(change => change.Sequence));
            index.Apply([.. batch.Select(change => KeyValuePair.Create(key(change.Key), change.Record))], 0);
            count += batch.Count;
        }

        // The number is raised only now: if the feed breaks half-way, all these changes are asked for again.
        index.Apply([], last);
        return count;
    }

    // A long absence may leave a great many changes: one version for each thousand, not one for each change nor all in memory.
    private static async IAsyncEnumerable<List<T>> BatchesAsync<T>(IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancel)
    {
        var batch = new List<T>();
        await foreach (var item in items.WithCancellation(cancel))
        {
            batch.Add(item);
            if (batch.Count < ChangesPerVersion) continue;
            yield return batch;
            batch = [];
        }

        if (batch.Count > 0) yield return batch;
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancel)
    {
        var all = new List<T>();
        await foreach (var item in items.WithCancellation(cancel)) all.Add(item);
        return all;
    }
}
