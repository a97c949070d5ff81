using Spectre.Console;

namespace Matching.Api.Terminal;

/// <summary>Shows how far a task has come: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class ProgressDisplay(Screen screen, TimeProvider clock)
{
    /// <summary>Runs <paramref name="work"/> and shows what it reports under <paramref name="title"/>.</summary>
    public async Task<TResult> ShowAsync<TResult>(string title, Func<IProgress<Progress>, Task<TResult>> work)
    {
        if (screen.Bars is not { } terminal) return await ShowLinesAsync(title, work);

        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(bars => FillBarAsync(bars.AddTask(Markup.Escape(title)), work));
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

    private async Task<TResult> ShowLinesAsync<TResult>(string title, Func<IProgress<Progress>, Task<TResult>> work)
    {
        await screen.Error.WriteLineAsync($"{title}…");
        var lines = new LineProgress(title, screen, clock);
        var result = await work(lines);
        lines.Finish();
        return result;
    }
}
