using Matching.GraphQL.Subscriptions;

namespace Matching.Api.Subscriptions;

/// <summary>Tells the servers on the same database how a run of this process goes: at its start, every second, and at its end.</summary>
internal sealed class RunTelling<TStatus>(string topic, ITopicEventSender topics, TimeProvider clock)
    where TStatus : class, IRunStatus<TStatus>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Runs something and tells of it; a run that ends without having said how was interrupted.</summary>
    /// <param name="start">The first word.</param>
    /// <param name="run">The run; it changes the word as it goes, and at its end.</param>
    /// <param name="cancel">Ends the telling every second. The run ends by itself, and its end is told.</param>
    public async Task<TResult> RunAsync<TResult>(TStatus start, Func<RunWord<TStatus>, Task<TResult>> run, CancellationToken cancel = default)
    {
        var word = new RunWord<TStatus>(start);
        await TellAsync(start);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var telling = RepeatAsync(word, end.Token);
        try
        {
            return await run(word);
        }
        finally
        {
            await end.CancelAsync();
            await telling;
            await TellAsync(word.Now.IsRunning ? word.Now.Interrupted() : word.Now);
        }
    }

    private async Task RepeatAsync(RunWord<TStatus> word, CancellationToken end)
    {
        while (true)
        {
            await Task.Delay(Interval, clock, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) return;
            // The last word is told once, at the end.
            if (word.Now is { IsRunning: true } now) await TellAsync(now);
        }
    }

    private async Task TellAsync(TStatus status) => await topics.SendAsync(topic, status.ToldOn(clock.GetUtcNow()));
}

/// <summary>What a run would say of itself now. Thread-safe.</summary>
internal sealed class RunWord<TStatus>(TStatus first)
{
    private readonly Lock _gate = new();
    private TStatus _now = first;

    /// <summary>The present word.</summary>
    public TStatus Now
    {
        get
        {
            lock (_gate) return _now;
        }
    }

    /// <summary>Changes the word; two changes at the same moment both count.</summary>
    public void Change(Func<TStatus, TStatus> change)
    {
        lock (_gate) _now = change(_now);
    }

    /// <summary>Takes the progress that a run reports into the word.</summary>
    /// <param name="with">The word with the progress.</param>
    /// <param name="watcher">Who else is told of the progress; null for nobody.</param>
    public IProgress<T> Taking<T>(Func<TStatus, T, TStatus> with, IProgress<T>? watcher = null) => new Reports<T>(this, with, watcher);

    private sealed class Reports<T>(RunWord<TStatus> word, Func<TStatus, T, TStatus> with, IProgress<T>? watcher) : IProgress<T>
    {
        public void Report(T value)
        {
            word.Change(now => with(now, value));
            watcher?.Report(value);
        }
    }
}
