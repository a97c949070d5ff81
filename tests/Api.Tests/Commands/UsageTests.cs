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
    [InlineData(
        "token --role acheteur --organisation 12",
        "--organisation 12 : un identifiant (UUID) est attendu",
        "--organisation 12: expected an identifier (UUID)")]
    [InlineData("revoke --organisation x", "--organisation x : un identifiant (UUID) est attendu", "--organisation x: expected an identifier (UUID)")]
    [InlineData("token", "--role manque.", "--role is missing.")]
    [InlineData("token --role facilitateur --role acheteur", "--role ne se donne qu’une fois.", "--role can be given once only.")]
    [InlineData("desk create --name Guichet", "Nommez le territoire", "Name the territory")]
    [InlineData("desk create --name Guichet --epci 12", "les 9 chiffres d’un SIREN", "the 9 digits of a SIREN")]
    [InlineData("desk create --name Guichet --department 31 --siret 12", "les 14 chiffres d’un SIRET", "the 14 digits of a SIRET")]
    public async Task A_mistake_is_told_in_one_language_without_names_of_types(string arguments, string french, string english)
    {
        foreach (var (language, said, other) in new[] { ("fr", french, english), ("en", english, french) })
        {
            var run = await CommandRun.OfAsync(_folder, $"{arguments} --lang {language}");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(other, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--help", "import <kind> <file> ", "token")]
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
    public async Task Help_speaks_one_language_French_unless_the_machine_or_the_user_says_English()
    {
        const string french = "Émet un jeton", english = "Issues an access token";
        var (unasked, inFrench, inEnglish) = (
            (await CommandRun.OfAsync(_folder, "--help")).Output,
            (await CommandRun.OfAsync(_folder, "--help --lang fr")).Output,
            (await CommandRun.OfAsync(_folder, "--help --lang en")).Output);

        Assert.Equal(inFrench, unasked);
        Assert.Contains(french, inFrench, StringComparison.Ordinal);
        Assert.Contains(english, inEnglish, StringComparison.Ordinal);
        Assert.DoesNotContain(english, inFrench, StringComparison.Ordinal);
        Assert.DoesNotContain(french, inEnglish, StringComparison.Ordinal);
    }
}
