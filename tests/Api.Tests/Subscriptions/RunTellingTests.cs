using Matching.Api.Imports;
using Matching.Api.Subscriptions;
using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Tests.Subscriptions;

public sealed class RunTellingTests
{
    private static readonly ImportStatus Start = new(Guid.NewGuid(), "offers", "offers.csv", ImportState.Running, 0, 0, 0, 0, default, default);

    [Fact]
    public async Task Tells_the_start_and_the_end_that_the_run_gave_itself_whatever_comes_late()
    {
        var told = new Told();

        var result = await new RunTelling<ImportStatus>("imports", told, TestDay.Clock).RunAsync(Start, word =>
        {
            var progress = word.Taking<int>((status, rows) => status with { Rows = rows });
            progress.Report(7);
            word.Change(status => status with { State = ImportState.Written });
            progress.Report(8);
            return Task.FromResult(3);
        }, TestContext.Current.CancellationToken);

        Assert.Equal(3, result);
        Assert.Equal([("imports", ImportState.Running, 0L), ("imports", ImportState.Written, 8L)], [told.All[0], told.All[^1]]);
        Assert.Single(told.All, word => word.State == ImportState.Written);
    }

    [Fact]
    public async Task A_run_that_fails_without_a_word_was_interrupted()
    {
        var told = new Told();

        await Assert.ThrowsAsync<IOException>(() => new RunTelling<ImportStatus>("imports", told, TestDay.Clock).RunAsync<int>(
            Start, _ => throw new IOException("The disk is gone."), TestContext.Current.CancellationToken));

        Assert.Equal(ImportState.Interrupted, told.All[^1].State);
    }

    [Fact]
    public async Task Tells_every_second_while_it_runs()
    {
        var told = new Told();

        await new RunTelling<ImportStatus>("imports", told, new Hurried()).RunAsync(
            Start, _ => told.Fifth.Task.WaitAsync(TimeSpan.FromMinutes(1)), TestContext.Current.CancellationToken);

        Assert.All(told.All.Take(5), word => Assert.Equal(ImportState.Running, word.State));
    }

    private sealed class Told : ITopicEventSender
    {
        public List<(string Topic, ImportState State, long Rows)> All { get; } = [];

        public TaskCompletionSource<bool> Fifth { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
            where TMessage : notnull
        {
            var status = (ImportStatus)(object)message;
            All.Add((topicName, status.State, status.Rows));
            if (All.Count == 5) Fifth.SetResult(true);
            return ValueTask.CompletedTask;
        }

        public ValueTask CompleteAsync(string topicName) => ValueTask.CompletedTask;
    }

    // A second is over at once.
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(TimeSpan.FromSeconds(1), dueTime);
            return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
        }
    }
}
