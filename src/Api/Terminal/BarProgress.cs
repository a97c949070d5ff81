using Spectre.Console;

namespace Matching.Api.Terminal;

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
