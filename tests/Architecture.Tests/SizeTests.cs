namespace Matching.Architecture.Tests;

/// <summary>A file above 300 lines is argued for here, or split; a line above 160 characters is broken.</summary>
public sealed class SizeTests
{
    private const int Longest = 300;
    private static readonly Dictionary<string, string> Argued = [];

    private const int LongestLine = 160;

    // Of tests, by folder: mostly files as people send them, whose lines are as long as theirs. Each number only falls.
    private static readonly Dictionary<string, int> LongLinesOfTests = new()
    {
        ["tests/Api.Tests"] = 9,
        ["tests/Architecture.Tests"] = 2,
        ["tests/Domain.Tests"] = 1,
        ["tests/Matching.Tests"] = 10,
        ["tests/Persistence.Tests"] = 54,
        ["tests/Ranking.Tests"] = 3,
    };

    // Migrations are written by a tool.
    [Fact]
    public void No_line_is_longer_than_a_screen_is_wide() => Assert.Empty(
        Repository.Files("*.cs", "src", "seed", "bench", "tools")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(LongLines));

    [Fact]
    public void The_long_lines_of_tests_only_grow_fewer() => Assert.All(
        Repository.Files("*.cs", "tests").GroupBy(file => string.Join('/', file.Split('/').Take(2)), LongLines),
        folder => Assert.InRange(folder.Sum(lines => lines.Count()), 0, LongLinesOfTests.GetValueOrDefault(folder.Key)));

    private static IEnumerable<string> LongLines(string file) =>
        from line in Repository.Read(file).Split('\n').Select((text, index) => (Text: text.TrimEnd('\r'), Number: index + 1))
        where line.Text.Length > LongestLine
        select $"{file}:{line.Number}: {line.Text.Length} characters";

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
