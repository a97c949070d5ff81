using System.Globalization;
using System.Text;

namespace Matching.Seed.Tests;

/// <summary>The material beside the repository; absent on most machines, where the tests that need it skip.</summary>
internal static class Shared
{
    /// <summary>The path of a file; skips the test when it is absent.</summary>
    public static string File(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !System.IO.File.Exists(Path.Combine(root.FullName, "Matching.sln"))) root = root.Parent;
        var file = Path.Combine(root?.Parent?.FullName ?? "/", "shared", path);
        if (!System.IO.File.Exists(file)) Assert.Skip($"The file shared/{path} is not beside the repository.");
        return file;
    }

    /// <summary>The rows of a comma-separated file, by column name.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        using var csv = CsvHelper.CsvReader.Create(
            System.IO.File.OpenRead(File(path)),
            new CsvHelper.CsvReaderOptions { Separator = ',', Encoding = Encoding.UTF8 });
        csv.ReadHeader();
        var columns = csv.Headers.ToArray();
        while (csv.Read())
            yield return Enumerable.Range(0, columns.Length).ToDictionary(i => columns[i], i => csv.GetString(i));
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
