namespace Matching.Persistence.Tests;

/// <summary>How long a question waits for the engine to know what was written before it, by a clock that the test moves.</summary>
public abstract class EngineReachContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task A_question_waits_half_a_second_for_an_engine_that_is_behind_and_no_longer()
    {
        using var engine = await StartAsync();
        await World.CandidateAsync();

        var asked = engine.Feeder.ReachAsync(Cancel);
        await engine.IsTakingOver;
        await engine.Clock.IsWaitedFor;
        engine.Clock.Advance(TimeSpan.FromMilliseconds(499));
        var isEarly = asked.IsCompleted;
        engine.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(await asked);
        Assert.False(isEarly);
    }

    [Fact]
    public async Task A_question_is_answered_as_soon_as_the_engine_has_caught_up()
    {
        using var engine = await StartAsync();
        await World.CandidateAsync();

        var asked = engine.Feeder.ReachAsync(Cancel);
        await engine.IsTakingOver;
        var isEarly = asked.IsCompleted;
        engine.Release();

        // The clock never moved: nothing but the catching up can have ended the wait.
        Assert.True(await asked);
        Assert.False(isEarly);
    }

    [Fact]
    public async Task A_question_waits_for_nothing_when_nothing_was_written()
    {
        using var engine = await StartAsync();
        engine.Release();
        await engine.Feeder.CatchUpAsync(Cancel);

        Assert.True(await engine.Feeder.ReachAsync(Cancel));
        Assert.False(engine.Clock.IsWaitedFor.IsCompleted);
    }

    private async Task<HeldEngine> StartAsync()
    {
        var engine = new HeldEngine(Database);
        await engine.Feeder.LoadAsync(Cancel);
        return engine;
    }

    /// <summary>An engine that takes over what was written, and then does not end before it is released.</summary>
    private sealed class HeldEngine : IEngineListener, IDisposable
    {
        private readonly TaskCompletionSource _takingOver = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly MatchIndexes _indexes = new();

        public HeldEngine(TestDatabase database)
        {
            Clock = new(database.Clock);
            Feeder = new(_indexes, database.Get<EngineSources>(), database.Get<OutboxSignal>(), database.Get<DataVersion>(), Clock, [this]);
        }

        public SteppedClock Clock { get; }

        public EngineFeeder Feeder { get; }

        public Task IsTakingOver => _takingOver.Task;

        public Task ChangedAsync(EngineChange change, CancellationToken cancel)
        {
            _takingOver.TrySetResult();
            return _released.Task;
        }

        public void Release() => _released.TrySetResult();

        public void Dispose()
        {
            Release();
            _indexes.Dispose();
        }
    }

    /// <summary>A clock whose timers end when the test has moved it so far.</summary>
    private sealed class SteppedClock(TimeProvider day) : TimeProvider
    {
        private readonly TaskCompletionSource _waitedFor = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _gate = new();
        private readonly List<SteppedTimer> _timers = [];
        private TimeSpan _passed;

        public Task IsWaitedFor => _waitedFor.Task;

        public override DateTimeOffset GetUtcNow() => day.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                var timer = new SteppedTimer(() => callback(state), _passed + dueTime);
                _timers.Add(timer);
                _waitedFor.TrySetResult();
                return timer;
            }
        }

        public void Advance(TimeSpan by)
        {
            List<SteppedTimer> due;
            lock (_gate)
            {
                _passed += by;
                due = [.. _timers.Where(timer => timer.Due <= _passed)];
                _timers.RemoveAll(due.Contains);
            }

            due.ForEach(timer => timer.Ring());
        }
    }

    private sealed class SteppedTimer(Action ring, TimeSpan due) : ITimer
    {
        public TimeSpan Due => due;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

public sealed class EngineReachOnSqlite(SqliteDatabase database) : EngineReachContract(database), IClassFixture<SqliteDatabase>;

public sealed class EngineReachOnPostgreSql(PostgreSqlDatabase database) : EngineReachContract(database), IClassFixture<PostgreSqlDatabase>;
