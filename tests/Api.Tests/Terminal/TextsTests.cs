using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Matching.Api.Tests.Terminal;

/// <summary>The sentences of the console and of refusals: both languages, the same places to fill, none missing or idle.</summary>
public sealed partial class TextsTests
{
    private static readonly string Api = Path.Combine(RepositoryRoot(), "src", "Api");
    private static readonly Dictionary<string, string> French = Read("Texts.resx"), English = Read("Texts.en.resx");

    private static readonly HashSet<string> Families = [.. French.Keys.Select(key => key.Split('.')[0])];

    [Fact]
    public void Every_sentence_is_there_in_both_languages() => Assert.Equal(French.Keys.Order(), English.Keys.Order());

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        Assert.NotEmpty(French);
        Assert.All(French, text => Assert.Equal(Places(text.Value), Places(English[text.Key])));
    }

    [Fact]
    public void Every_sentence_named_in_the_code_exists()
    {
        var named = SourceFiles().SelectMany(file => KeyInCode().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)
            .Where(key => Families.Contains(key.Split('.')[0])).Distinct().ToList();

        Assert.True(named.Count > 40, $"only {named.Count} found: the pattern no longer fits the code");
        Assert.Empty(named.Except(French.Keys));
    }

    [Fact]
    public void No_sentence_is_idle()
    {
        var code = string.Concat(SourceFiles().Select(File.ReadAllText));
        // Built from a command's name or a refusal's code.
        var idle = French.Keys.Where(key => !code.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !(key.EndsWith(".description", StringComparison.Ordinal) && code.Contains($"(\"{key[..^12]}\"", StringComparison.Ordinal))
            && !(key.StartsWith("error.", StringComparison.Ordinal) && code.Contains($"\"{key[6..]}\"", StringComparison.Ordinal)));

        Assert.Empty(idle);
    }

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Api, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Api, "Terminal", file))
        .Root!.Elements("data").ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order();

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return folder.FullName;
        throw new InvalidOperationException("No Matching.sln above the tests.");
    }

    [GeneratedRegex("""(?:Say\(|Phrase\(|TitleKey => |, )"([a-z]+(?:\.[a-zA-Z_]+)+)"[,)};]""")]
    private static partial Regex KeyInCode();

    [GeneratedRegex(@"\{([0-9])")]
    private static partial Regex Place();
}
