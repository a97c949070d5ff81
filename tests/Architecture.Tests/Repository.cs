namespace Matching.Architecture.Tests;

/// <summary>The checkout these tests were built in.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "TestResults", "out", ".git", "data"];

    /// <summary>The folder that holds Matching.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files people wrote, relative to the root with forward slashes; nothing that a build makes.</summary>
    public static IReadOnlyList<string> Files(string pattern, params IReadOnlyList<string> folders) =>
    [
        .. (folders.Count == 0 ? [""] : folders)
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !IsGenerated(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A file's text.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    // "seed/data" is ours; the "data" of the root is a running server's.
    private static bool IsGenerated(string file) =>
        file.Split('/')[..^1]
            .Select((folder, depth) => (folder, depth))
            .Any(part => Generated.Contains(part.folder) && (part.folder != "data" || part.depth == 0));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Matching.sln"))) return folder.FullName;
        throw new InvalidOperationException("No Matching.sln above the tests.");
    }
}
