namespace Matching.Architecture.Tests;

/// <summary>A file above 300 lines is argued for here, or split.</summary>
public sealed class SizeTests
{
    private const int Longest = 300;
    private static readonly Dictionary<string, string> Argued = [];

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
