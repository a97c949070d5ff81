using Matching.Api.Hosting;
using Microsoft.Extensions.Hosting;

namespace Matching.Api.Tests.Hosting;

public sealed class UpkeepTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waits_for_the_preparation_rests_after_a_failure_and_begins_again_until_the_end()
    {
        using var lifetime = new Lifetime();
        var (readiness, clock) = (new Readiness(lifetime), new NoWaiting());
        using var work = new FailsTwice(readiness, clock);

        await work.StartAsync(Cancel);
        var begunBefore = work.Begun;
        readiness.Open();
        await work.Following.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        await work.StopAsync(Cancel);

        Assert.Equal((0, 3), (begunBefore, work.Begun));
        Assert.Equal(["first", "second"], work.Failures.Select(failure => failure.Message));
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5)], clock.Rests);
    }

    [Fact]
    public async Task Does_nothing_when_the_preparation_failed()
    {
        using var lifetime = new Lifetime();
        var readiness = new Readiness(lifetime);
        using var work = new FailsTwice(readiness, new NoWaiting());

        await work.StartAsync(Cancel);
        readiness.Abandon(new InvalidOperationException("no database"));
        await work.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        Assert.Equal(0, work.Begun);
    }

    private sealed class FailsTwice(Readiness readiness, TimeProvider clock) : Upkeep(readiness, clock)
    {
        public int Begun { get; private set; }

        public List<Exception> Failures { get; } = [];

        public TaskCompletionSource Following { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task FollowAsync(CancellationToken cancel)
        {
            Begun++;
            if (Begun < 3) throw new InvalidOperationException(Begun == 1 ? "first" : "second");
            Following.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
        }

        protected override void Failed(Exception failure) => Failures.Add(failure);
    }

    // Every rest is over at once.
    private sealed class NoWaiting : TimeProvider
    {
        public List<TimeSpan> Rests { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Rests.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _never = new();

        public CancellationToken ApplicationStarted => _never.Token;

        public CancellationToken ApplicationStopping => _never.Token;

        public CancellationToken ApplicationStopped => _never.Token;

        public void StopApplication()
        {
        }

        public void Dispose() => _never.Dispose();
    }
}
