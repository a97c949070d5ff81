namespace Matching.Api.Subscriptions;

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
