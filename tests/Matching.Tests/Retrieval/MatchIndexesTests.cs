namespace Matching.Tests;

public sealed class MatchIndexesTests
{
    [Fact]
    public async Task Loads_both_feeds_and_catches_up_in_order()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (people, offers) = (new Feed(), new Feed());
        people.Put(Sample.Person);
        offers.Put(Sample.Offer);
        using var indexes = new MatchIndexes();
        await indexes.LoadAsync(people, offers, cancel);
        Assert.Equal(
            (1, 1, new IndexVersion(1), new IndexVersion(1)),
            (indexes.CandidateCount, indexes.OfferCount, indexes.CandidateVersion, indexes.OfferVersion));

        for (var i = 2; i <= 2_500; i++) people.Put(Sample.Person with { Id = new(new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) });
        people.Remove(Sample.Person.Id);
        offers.Remove(Sample.Offer.Id);

        Assert.Equal(2_501, await indexes.CatchUpAsync(people, offers, cancel));
        Assert.Equal(
            (2_499, 0, new IndexVersion(2_501), new IndexVersion(2)),
            (indexes.CandidateCount, indexes.OfferCount, indexes.CandidateVersion, indexes.OfferVersion));
        Assert.Equal(0, await indexes.CatchUpAsync(people, offers, cancel));
    }

    [Fact]
    public async Task Changes_between_the_sequence_and_the_records_of_a_snapshot_are_harmless()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (people, offers) = (new Feed(), new Feed());
        people.Put(Sample.Person);
        people.DuringSnapshot = () => people.Put(Sample.Person with { Version = 2 });
        using var indexes = new MatchIndexes();

        await indexes.LoadAsync(people, offers, cancel);
        Assert.Equal(new IndexVersion(1), indexes.CandidateVersion);
        await indexes.CatchUpAsync(people, offers, cancel);

        Assert.Equal(2, indexes.Candidates.Current.Find(Sample.Person.Id.Value)!.Version);
        Assert.Equal(1, indexes.CandidateCount);
    }

    [Fact]
    public async Task A_feed_that_fails_leaves_the_version_before_and_may_be_asked_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (people, offers) = (new Feed(), new Feed());
        people.Put(Sample.Person);
        using var indexes = new MatchIndexes();
        await indexes.LoadAsync(people, offers, cancel);
        people.Fails = true;

        await Assert.ThrowsAsync<IOException>(() => indexes.CatchUpAsync(people, offers, cancel));
        Assert.Equal(1, indexes.CandidateCount);
        people.Fails = false;
        people.Remove(Sample.Person.Id);
        Assert.Equal(1, await indexes.CatchUpAsync(people, offers, cancel));
    }

    [Fact]
    public async Task Thousands_of_changes_under_one_number_all_arrive_even_when_the_feed_breaks_half_way()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (people, offers) = (new Feed { NumbersAllAlike = true }, new Feed());
        using var indexes = new MatchIndexes();
        await indexes.LoadAsync(people, offers, cancel);
        for (var i = 1; i <= 2_500; i++) people.Put(Sample.Person with { Id = new(new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) });

        people.BreaksAfter = 1_500;
        await Assert.ThrowsAsync<IOException>(() => indexes.CatchUpAsync(people, offers, cancel));
        Assert.Equal(new IndexVersion(0), indexes.CandidateVersion);

        people.BreaksAfter = null;
        Assert.Equal(2_500, await indexes.CatchUpAsync(people, offers, cancel));
        Assert.Equal((2_500, new IndexVersion(2_500)), (indexes.CandidateCount, indexes.CandidateVersion));
    }

    /// <summary>Both feeds in memory, with every change kept.</summary>
    private sealed class Feed : ICandidateFeed, IOfferFeed
    {
        private readonly List<(Guid Key, object? Record)> _changes = [];

        public bool Fails { get; set; }

        public int? BreaksAfter { get; set; }

        public bool NumbersAllAlike { get; set; }

        public Action? DuringSnapshot { get; set; }

        public void Put(MatchableCandidate person) => _changes.Add((person.Id.Value, person));

        public void Put(MatchableOffer offer) => _changes.Add((offer.Id.Value, offer));

        public void Remove(CandidateId id) => _changes.Add((id.Value, null));

        public void Remove(OfferId id) => _changes.Add((id.Value, null));

        Task<FeedSnapshot<MatchableCandidate>> IFeed<CandidateId, MatchableCandidate>.SnapshotAsync(CancellationToken cancel) =>
            Task.FromResult(Snapshot<MatchableCandidate>());

        Task<FeedSnapshot<MatchableOffer>> IFeed<OfferId, MatchableOffer>.SnapshotAsync(CancellationToken cancel) =>
            Task.FromResult(Snapshot<MatchableOffer>());

        IAsyncEnumerable<FeedChange<CandidateId, MatchableCandidate>> IFeed<CandidateId, MatchableCandidate>.ChangesAfterAsync(
            long sequence, CancellationToken cancel) =>
            ChangesAfterAsync<CandidateId, MatchableCandidate>(sequence, key => new(key));

        IAsyncEnumerable<FeedChange<OfferId, MatchableOffer>> IFeed<OfferId, MatchableOffer>.ChangesAfterAsync(long sequence, CancellationToken cancel) =>
            ChangesAfterAsync<OfferId, MatchableOffer>(sequence, key => new(key));

        private FeedSnapshot<T> Snapshot<T>() where T : class
        {
            var sequence = _changes.Count;
            DuringSnapshot?.Invoke();
            return new(sequence, RecordsAsync<T>());
        }

        private async IAsyncEnumerable<T> RecordsAsync<T>() where T : class
        {
            await Task.Yield();
            foreach (var last in _changes.GroupBy(change => change.Key).Select(group => group.Last().Record).OfType<T>()) yield return last;
        }

        private async IAsyncEnumerable<FeedChange<TKey, T>> ChangesAfterAsync<TKey, T>(long sequence, Func<Guid, TKey> id) where T : class
        {
            await Task.Yield();
            if (Fails) throw new IOException("The connection broke.");
            for (var at = (int)sequence; at < _changes.Count; at++)
            {
                if (at == BreaksAfter) throw new IOException("The connection broke.");
                yield return new(NumbersAllAlike ? _changes.Count : at + 1, id(_changes[at].Key), (T?)_changes[at].Record);
            }
        }
    }
}
