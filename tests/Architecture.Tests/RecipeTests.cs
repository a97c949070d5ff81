using Matching.Architecture.Tests.Rules;

namespace Matching.Architecture.Tests;

/// <summary>Each recipe of <c>docs/changing.md</c> names the files it takes: those of an example that is there, no more and no fewer.</summary>
public sealed class RecipeTests
{
    private const string Page = "docs/changing.md";

    private static readonly string[] Read = [".cs", ".md", ".resx", ".graphql", ".json", ".snap"];

    private static readonly Lazy<Dictionary<string, string>> Texts = new(() => Repository.Files("*", "src", "docs", "tests", "tools")
        .Append("schema.graphql").Append("CHANGELOG.md")
        .Where(file => Read.Contains(Path.GetExtension(file)))
        .ToDictionary(file => file, Repository.Read));

    public static TheoryData<string> Titles => [.. Recipe.All(Repository.Read(Page)).Select(recipe => recipe.Title)];

    [Theory, MemberData(nameof(Titles))]
    public void Names_the_files_that_change(string title) =>
        Assert.Empty(Recipe.All(Repository.Read(Page)).Single(recipe => recipe.Title == title).Faults(Texts.Value));

    // ---- the rule can fail

    private const string Sample = """
        # Changing

        ## A colour

        At most 2 files. Example: `crimson`.

        1. `src/Colours.cs`: the colour. Forgotten: `ColourTests.Every_name_is_a_colour`.
        2. `docs/colours.md`: its line. Forgotten: `ColourTests`.

        Besides: `src/Paint.cs` uses it.
        """;

    [Fact]
    public void A_true_recipe_has_no_fault() => Assert.Empty(Faults(Sample));

    [Theory]
    [InlineData("At most 2", "At most 1", "2 files are numbered, at most 1 are promised")]
    [InlineData("`src/Colours.cs`", "`src/Colors.cs`", "src/Colors.cs does not exist")]
    [InlineData("Besides: `src/Paint.cs` uses it.", "", "src/Paint.cs mentions the example and is not named")]
    [InlineData("`src/Paint.cs`", "`src/Paint.cs`, `src/Brush.cs`", "src/Brush.cs does not mention the example")]
    [InlineData("Every_name_is", "No_name_is", "there is no test ColourTests.No_name_is_a_colour")]
    [InlineData(" Forgotten: `ColourTests`.", "", "it is not said what tells when this is forgotten: 2. `docs/colours.md`: its line.")]
    [InlineData(" Example: `crimson`.", "", "no example is named")]
    public void What_is_not_true_is_told(string text, string instead, string fault) =>
        Assert.Contains(fault, Faults(Sample.Replace(text, instead, StringComparison.Ordinal)));

    private static List<string> Faults(string page) =>
        [
            .. Recipe
                .All(page)
                .Single()
                .Faults(
                    new Dictionary<string, string>
                    {
                        ["src/Colours.cs"] = "crimson",
                        ["docs/colours.md"] = "crimson",
                        ["src/Paint.cs"] = "crimson",
                        ["src/Brush.cs"] = "blue",
                        ["docs/changing.md"] = "crimson",
                        ["tests/ColourTests.cs"] = "public void Every_name_is_a_colour() => crimson",
                    }),
        ];
}
