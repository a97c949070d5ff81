namespace Matching.Architecture.Tests;

/// <summary>A file above 300 lines is argued for here, or split; a line above 160 characters is broken.</summary>
public sealed class SizeTests
{
    private const int Longest = 300;
    private static readonly Dictionary<string, string> Argued = [];

    private const int LongestLine = 160;

    // Lines that are still longer, by folder: each number only falls. Migrations are written by a tool.
    private static readonly Dictionary<string, int> LongLines = new()
    {
    };

    [Fact]
    public void No_line_is_longer_than_a_screen_is_wide() => Assert.All(
        Repository.Files("*.cs", "src", "seed", "bench", "tools").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)).GroupBy(FolderOf),
        folder => Assert.InRange(folder.Sum(CountOfLongLines), 0, LongLines.GetValueOrDefault(folder.Key)));

    private static string FolderOf(string file) => string.Join('/', file.Split('/').Take(2));

    private static int CountOfLongLines(string file) => Repository.Read(file).Split('\n').Count(line => line.TrimEnd('\r').Length > LongestLine);

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold()
    {
        var tooLong = Repository.Files("*.cs", "src", "seed", "tools", "bench")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal) && !Argued.ContainsKey(file))
            .Select(file => (file, Lines: Repository.Read(file).Count(letter => letter == '\n')))
            .Where(file => file.Lines > Longest)
            .Select(file => $"{file.file}: {file.Lines} lines");

        Assert.Empty(tooLong);
    }
}
