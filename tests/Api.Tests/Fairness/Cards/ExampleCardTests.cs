using Matching.Api.Fairness.Cards;
using Matching.Api.Matches;

namespace Matching.Api.Tests;

/// <summary>Holds the example in docs/model-cards to what the program writes.</summary>
public sealed class ExampleCardTests
{
    // What stands between headings and holds no figure; the figures are those of one demonstration.
    private static readonly int[] WithoutFigures = [1, 2, 6, 7];

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Says_the_same_as_the_program_wherever_no_figure_stands(string language)
    {
        var (example, now) = (Sections(Example(language)), Sections(Card(language)));

        Assert.Equal(now.Select(section => section.Split('\n')[0]), example.Select(section => section.Split('\n')[0]));
        Assert.All(WithoutFigures, at => Assert.Equal(now[at], example[at]));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Has_the_tables_that_the_program_writes(string language) =>
        Assert.Superset(Headers(Card(language)), Headers(Example(language)));

    [Fact]
    public void Is_of_a_model_that_the_gate_let_pass()
    {
        Assert.Contains("Gate of promotion: nothing stands in the way.", Example("en"), StringComparison.Ordinal);
        Assert.Contains("| State | active:", Example("en"), StringComparison.Ordinal);
    }

    private static string[] Sections(string card) => card.Split("\n## ")[1..];

    private static HashSet<string> Headers(string card)
    {
        var lines = card.Split('\n');
        return [.. lines.Where((_, at) => at + 1 < lines.Length && lines[at + 1].StartsWith("| ---", StringComparison.Ordinal))];
    }

    private static string Card(string language) =>
        ModelCard.Of(SampleRegistrations.Model, language == "en" ? ReaderLanguage.En : ReaderLanguage.Fr, namesPeople: true);

    private static string Example(string language)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root!.FullName, "docs", "model-cards"))) root = root.Parent;
        return File.ReadAllText(Path.Combine(root.FullName, "docs", "model-cards", $"demonstration.{language}.md"));
    }
}
