using Spectre.Console;

namespace Matching.Api.Terminal;

/// <summary>Shows how far a task has come: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class ProgressDisplay(Screen screen, TimeProvider clock)
{
    // Percentage and remaining time with the blanks between columns; a bar narrower or wider than these tells less.
    private const int Figures = 18, NarrowestBar = 10, WidestBar = 40;

    /// <summary>Runs <paramref name="work"/> and shows what it reports under <paramref name="title"/>.</summary>
    public async Task<TResult> ShowAsync<TResult>(string title, Func<IProgress<Progress>, Task<TResult>> work)
    {
        if (screen.Bars is not { } terminal) return await ShowLinesAsync(title, work);

        // One line whatever the width, since a bar that breaks is drawn below itself again and again.
        var shown = Cut(title, terminal.Profile.Width - Figures - NarrowestBar);
        var bar = new ProgressBarColumn { Width = Math.Clamp(terminal.Profile.Width - Figures - shown.Length, NarrowestBar, WidestBar) };
        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), bar, new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(bars => FillBarAsync(bars.AddTask(Markup.Escape(shown)), work));
    }

    /// <summary>Runs <paramref name="work"/>, which returns nothing, and shows what it reports.</summary>
    public Task ShowAsync(string title, Func<IProgress<Progress>, Task> work) =>
        ShowAsync(title, async progress =>
        {
            await work(progress);
            return true;
        });

    private static async Task<TResult> FillBarAsync<TResult>(ProgressTask bar, Func<IProgress<Progress>, Task<TResult>> work)
    {
        bar.IsIndeterminate = true;
        var result = await work(new BarProgress(bar));
        bar.IsIndeterminate = false;
        bar.Value = bar.MaxValue;
        return result;
    }

    private static string Cut(string title, int most) => title.Length <= most ? title : title[..Math.Max(1, most - 1)] + "…";

    private async Task<TResult> ShowLinesAsync<TResult>(string title, Func<IProgress<Progress>, Task<TResult>> work)
    {
        var lines = new LineProgress(title, screen, clock);
        var result = await work(lines);
        lines.Finish();
        return result;
    }
}

/// <summary>How far a long task has come.</summary>
/// <param name="Done">Units finished so far; never falls.</param>
/// <param name="Total">Units in all; null while unknown.</param>
/// <param name="Items">What is told in words: rows read, entries written.</param>
internal readonly record struct Progress(long Done, long? Total, long Items);

/// <summary>Moves a bar on a terminal.</summary>
internal sealed class BarProgress(ProgressTask bar) : IProgress<Progress>
{
    /// <inheritdoc />
    public void Report(Progress value)
    {
        bar.IsIndeterminate = value.Total is null;
        if (value.Total is not { } total) return;

        bar.MaxValue = Math.Max(total, 1);
        bar.Value = Math.Min(value.Done, total);
    }
}

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
