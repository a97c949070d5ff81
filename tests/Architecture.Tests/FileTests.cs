using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests;

/// <summary>Files that may hold personal data or keys are made by one class, for their owner alone.</summary>
public sealed partial class FileTests
{
    // They write no personal data: the schema's text, an empty probe that is gone when it is closed, uploads of the library's caller.
    private static readonly string[] Free = ["DiskCheck.cs", "OwnerOnly.cs", "SchemaCommand.cs", "StorageCheck.cs"];

    [Fact]
    public void Are_made_by_OwnerOnly()
    {
        var makers = new[] { "Persistence", "Api" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => !Free.Contains(Path.GetFileName(file)) && Making().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(makers);
    }

    [GeneratedRegex(@"File\.(Create|OpenWrite|CreateText|AppendText|Append|WriteAll)\w*\(|new StreamWriter\(\w*[pP]ath|FileMode\.(Create|CreateNew|Append|OpenOrCreate)\b(?<!OwnerOnly\.Create\([^)]*)|Directory\.CreateDirectory\(|\.Directory!?\.Create\(")]
    private static partial Regex Making();
}
