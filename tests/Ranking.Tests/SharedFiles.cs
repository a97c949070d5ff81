namespace Matching.Ranking.Tests;

/// <summary>Reference files that development machines have beside the repository; absent elsewhere.</summary>
internal static class SharedFiles
{
    public static string[] LinesOrSkip(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent;
        var full = root?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", path) : path;
        Assert.SkipUnless(File.Exists(full), $"{path} is not at hand beside the repository.");
        return File.ReadAllLines(full);
    }
}
