namespace Matching.Architecture.Tests;

/// <summary>A file above 300 lines is argued for here, or split; a line above 160 characters is broken.</summary>
public sealed class SizeTests
{
    private const int Longest = 300;
    private static readonly Dictionary<string, string> Argued = [];

    private const int LongestLine = 160;

    // Migrations are written by a tool.
    [Fact]
    public void No_line_is_longer_than_a_screen_is_wide() => Assert.Empty(
        from file in Repository.Files("*.cs", "src", "seed", "bench", "tools")
        where !file.Contains("/Migrations/", StringComparison.Ordinal)
        from line in Repository.Read(file).Split('\n').Select((text, index) => (Text: text.TrimEnd('\r'), Number: index + 1))
        where line.Text.Length > LongestLine
        select $"{file}:{line.Number}: {line.Text.Length} characters");

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
