namespace Matching.Api.Tests.Commands;

public sealed class SeedCommandTests : IDisposable
{
    private const string Small = "--Demo:Candidates=40 --Demo:Offers=5 --lang en";
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
    public async Task The_report_puts_generated_beside_published_shares_and_writes_nothing()
    {
        var run = await CommandRun.OfAsync(_folder, $"seed --report {Small}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"candidates\.women\s+[\d.]+%\s+14\.\d%", run.Output.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" %", "%", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }
}
