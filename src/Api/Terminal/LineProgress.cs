namespace Matching.Api.Terminal;

/// <summary>Writes a plain line at most every two seconds, for logs and pipes, and one at the end: a short step takes one line.</summary>
internal sealed class LineProgress(string title, Screen screen, TimeProvider clock) : IProgress<Progress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly long _started = clock.GetTimestamp();
    private long _lastLine = clock.GetTimestamp();
    private Progress _latest;

    /// <inheritdoc />
    public void Report(Progress value)
    {
        lock (_gate)
        {
            _latest = value;
            if (clock.GetElapsedTime(_lastLine) < Interval) return;

            _lastLine = clock.GetTimestamp();
            screen.Error.WriteLine(value.Total is > 0 and var total
                ? screen.Words.Say("progress.of", title, value.Items, Math.Min(1, (double)value.Done / total))
                : screen.Words.Say("progress.count", title, value.Items));
        }
    }

    /// <summary>Says that the task is over, how much it did and how long it took.</summary>
    public void Finish()
    {
        lock (_gate)
            screen.Error.WriteLine(screen.Words.Say("progress.finished", title, _latest.Items, clock.GetElapsedTime(_started).TotalSeconds));
    }
}
