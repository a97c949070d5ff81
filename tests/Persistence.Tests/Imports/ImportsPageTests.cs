using System.Text.RegularExpressions;
using Matching.Persistence.Importing;

namespace Matching.Persistence.Tests.Importing;

/// <summary>The page on imports names every column of our own kinds, in the template's order, and marks those that are needed.</summary>
public sealed partial class ImportsPageTests
{
    [Theory]
    [InlineData(ImportKind.Structures)]
    [InlineData(ImportKind.Desks)]
    [InlineData(ImportKind.Marches)]
    [InlineData(ImportKind.Offers)]
    [InlineData(ImportKind.Candidates)]
    [InlineData(ImportKind.Placements)]
    public void Has_a_line_for_every_column(ImportKind kind)
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "imports.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf($"\n### {ImportKinds.NameOf(kind)}\n", StringComparison.Ordinal);
        var section = page[start..page.IndexOf("\n#", start + 4, StringComparison.Ordinal)];

        var documented = Row().Matches(section).Select(row => (row.Groups[1].Value, row.Groups[2].Value == "*"));

        Assert.Equal(RowImports.Of(kind).Layouts[0].Columns.Select(column => (column.Name, column.IsRequired)), documented);
    }

    [Fact]
    public void Names_the_word_of_clearing() => Assert.Contains(ClearWord.French, File.ReadAllText(Path.Combine(Root(), "docs", "imports.md")), StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository is not around the tests.");
    }

    [GeneratedRegex(@"^\| `([a-z0-9_]+)`(\*)? \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
