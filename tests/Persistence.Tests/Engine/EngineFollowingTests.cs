using System.Threading.Channels;

namespace Matching.Persistence.Tests;

/// <summary>The engine is kept up beside the requests, at a bounded share of a core.</summary>
public sealed class EngineFollowingTests(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 36)]
    [InlineData(111, 999)]
    [InlineData(112, 1_000)]
    [InlineData(60_000, 1_000)]
    public void It_rests_nine_times_as_long_as_it_worked_and_a_second_at_most(int workedMilliseconds, int restMilliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(restMilliseconds), EngineFeeder.Rest(TimeSpan.FromMilliseconds(workedMilliseconds)));

    [Fact(Timeout = 60_000)]
    public async Task Writes_are_taken_over_before_anybody_asks()
    {
        var cancel = TestContext.Current.CancellationToken;
        var world = new World(database);
        using var indexes = new MatchIndexes();
        var told = new ToldOneByOne();
        var feeder = new EngineFeeder(
            indexes, database.Get<EngineSources>(), database.Get<OutboxSignal>(), database.Get<DataVersion>(), database.Clock, [told]);
        await feeder.LoadAsync(cancel);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var following = feeder.FollowAsync(end.Token);

        // The clock stands still: taking over takes no time by it, so there is no rest. Nor is the outbox polled: the writes wake it.
        for (var number = 1; number <= 3; number++)
        {
            var before = indexes.CandidateCount;
            await world.CandidateAsync();
            await told.Changes.Reader.ReadAsync(cancel);
            Assert.Equal(before + 1, indexes.CandidateCount);
        }

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
    }

    private sealed class ToldOneByOne : IEngineListener
    {
        public Channel<EngineChange> Changes { get; } = Channel.CreateUnbounded<EngineChange>();

        public async Task ChangedAsync(EngineChange change, CancellationToken cancel) => await Changes.Writer.WriteAsync(change, cancel);
    }
}
