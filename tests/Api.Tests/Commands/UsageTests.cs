namespace Matching.Api.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sevre", "sevre")]
    [InlineData("serve --url http://127.0.0.1:1", "--url")]
    [InlineData("serve now", "now")]
    [InlineData("--lang de", "de")]
    [InlineData("token", "--role")]
    [InlineData("token --role chef", "chef")]
    [InlineData("token --role acheteur --organisation 12", "12")]
    [InlineData("token --role administrateur --lifetime 99:00:00", "--lifetime")]
    [InlineData("token --role administrateur --lifetime soon", "soon")]
    public async Task A_mistake_on_the_command_line_exits_with_2_and_names_it(string arguments, string named)
    {
        var run = await CommandRun.OfAsync(_folder, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output.Trim());
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("--help", "serve", "token")]
    [InlineData("serve --help", "--urls", "5080")]
    [InlineData("token --help", "--role", "prescripteur")]
    public async Task Help_exits_with_0_and_lists_what_is_allowed(string arguments, string first, string second)
    {
        var run = await CommandRun.OfAsync(_folder, arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(first, run.Output, StringComparison.Ordinal);
        Assert.Contains(second, run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Help_speaks_French_with_English_beside_it_or_the_language_asked_for()
    {
        const string french = "Émet un jeton", english = "Issues an access token";
        var (both, inFrench, inEnglish) = (
            (await CommandRun.OfAsync(_folder, "--help")).Output,
            (await CommandRun.OfAsync(_folder, "--help --lang fr")).Output,
            (await CommandRun.OfAsync(_folder, "--help --lang en")).Output);

        Assert.Contains(french, both, StringComparison.Ordinal);
        Assert.Contains(english, both, StringComparison.Ordinal);
        Assert.DoesNotContain(english, inFrench, StringComparison.Ordinal);
        Assert.DoesNotContain(french, inEnglish, StringComparison.Ordinal);
    }
}
