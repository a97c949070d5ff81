namespace Matching.Persistence.Tests.Imports;

/// <summary>Finds the reference files beside the repository; the tests that need them skip where they are absent.</summary>
internal static class SharedData
{
    public static string Geo(string file) => Find(Path.Combine("data", "geo", file));

    public static string Seeds(string file) => Find(Path.Combine("data", "seeds", file));

    private static string Find(string relative)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent;
        var path = Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", relative));
        if (!File.Exists(path)) Assert.Skip($"The reference file shared/{relative.Replace('\\', '/')} is not beside the repository.");
        return path;
    }
}
