using System.Text.RegularExpressions;

namespace Matching.Persistence.Tests.Imports;

/// <summary>The page on imports names every column of our own kinds, in the template's order, and marks those that are needed.</summary>
public sealed partial class ImportsPageTests
{
    public static TheoryData<ImportKind> OwnKinds => [.. OwnFiles.Kinds];

    [Theory]
    [MemberData(nameof(OwnKinds))]
    public void Has_a_line_for_every_column(ImportKind kind)
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "imports.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf($"\n### {ImportKinds.NameOf(kind)}\n", StringComparison.Ordinal);
        Assert.True(start > 0, $"docs/imports.md has no section '{ImportKinds.NameOf(kind)}'.");
        var section = page[start..page.IndexOf("\n#", start + 4, StringComparison.Ordinal)];

        var documented = Row().Matches(section).Select(row => (row.Groups[1].Value, row.Groups[2].Value == "*"));

        Assert.Equal(ImportKinds.RowsOf(kind).Layouts[0].Columns.Select(column => (column.Name, column.IsRequired)), documented);
    }

    [Fact]
    public void Names_the_limits()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "imports.md"));

        Assert.Contains(
            $"{ImportLimits.LineBytes >> 20} MiB a line, {ImportLimits.RecordBytes >> 20} MiB a record, {ImportLimits.ItemBytes >> 20} MiB a JSON item.",
            page,
            StringComparison.Ordinal);
        Assert.Contains($"(the first {ImportLimits.ReportedFaults} in full)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_every_kind() =>
        Assert.Equal(
            Enum.GetValues<ImportKind>().Select(ImportKinds.NameOf).Order(StringComparer.Ordinal),
            Kind()
                .Matches(File.ReadAllText(Path.Combine(Root(), "docs", "imports.md")).Split("## What holds")[0])
                .Select(row => row.Groups[1].Value)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Names_the_word_of_clearing() =>
        Assert.Contains(ClearWord.French, File.ReadAllText(Path.Combine(Root(), "docs", "imports.md")), StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository is not around the tests.");
    }

    [GeneratedRegex("^\\| `([a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^\| `([a-z0-9_]+)`(\*)? \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
