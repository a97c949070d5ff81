namespace Matching.Api.Tests.Commands;

public sealed class SeedCommandTests : IDisposable
{
    private const string Small = "--Demo:Candidates=40 --Demo:Offers=5 --lang en";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fills_an_empty_database_once()
    {
        var first = await CommandRun.OfAsync(_folder, $"seed {Small}");
        var second = await CommandRun.OfAsync(_folder, $"seed {Small}");

        Assert.Equal((0, "The demo is written."), (first.ExitCode, first.Output.Trim()));
        Assert.Equal((0, "The demo is there already; nothing changed."), (second.ExitCode, second.Output.Trim()));
    }

    [Fact]
    public async Task Stopped_on_the_way_it_says_so_and_leaves_nothing_half_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Stopped by a Unix signal");
        using var process = CommandRun.Start(_folder, "seed --Demo:Candidates=3000 --lang en");
        var error = process.StandardError.ReadToEndAsync(Cancel);
        while (!File.Exists(_folder.File("matching.db")) && !process.HasExited) await Task.Delay(5, Cancel);
        await CommandRun.TerminateAsync(process);
        await process.WaitForExitAsync(Cancel);
        var said = await error;

        var again = await CommandRun.OfAsync(_folder, $"seed {Small}");

        Assert.EndsWith("Interrupted: nothing was left half-written.", said.Trim(), StringComparison.Ordinal);
        Assert.Equal(130, process.ExitCode);
        Assert.Equal((0, "The demo is written."), (again.ExitCode, again.Output.Trim()));
    }

    [Fact]
    public async Task The_report_puts_generated_beside_published_shares_and_writes_nothing()
    {
        var run = await CommandRun.OfAsync(_folder, $"seed --report {Small}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(
            @"candidates\.women\s+[\d.]+%\s+14\.\d%",
            run.Output.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" %", "%", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }
}
