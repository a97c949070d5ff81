using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests.Imports;

/// <summary>A fresh database and a folder for the files to import into it.</summary>
public sealed class ImportBench(TestDatabase database) : IAsyncDisposable
{
    private int _files;

    public string Folder { get; } = Directory.CreateTempSubdirectory("matching-import-").FullName;

    /// <summary>The day that dates are checked against.</summary>
    public DateOnly Today => DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime);

    public static async Task<ImportBench> OnSqliteAsync() => await OpenAsync(new SqliteDatabase());

    public static async Task<ImportBench> OpenAsync(TestDatabase database)
    {
        await database.InitializeAsync();
        return new(database);
    }

    public ImportRunner Runner => new(database.Contexts, database.Clock);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<ImportReport> ImportAsync(
        ImportKind kind,
        string path,
        bool keepGoing = false,
        IProgress<ImportProgress>? progress = null,
        string? version = null) =>
        Runner.RunAsync(
            kind,
            path,
            new()
            {
                Actor = Actor.System("test"),
                KeepGoing = keepGoing,
                Version = version,
            },
            progress,
            Cancel);

    /// <summary>Imports text that must be right.</summary>
    public async Task<ImportReport> LoadAsync(ImportKind kind, string text)
    {
        var report = await ImportAsync(kind, Write($"load-{++_files}.csv", text));
        Assert.True(report.IsWritten, string.Join(Environment.NewLine, report.Faults));
        return report;
    }

    /// <summary>Exports every row of a kind.</summary>
    public Task ExportAsync(ImportKind kind, Stream output) => new Exports.ExportRunner(database.Contexts).RunAsync(kind, output, Cancel);

    internal async Task<T> ReadAsync<T>(Func<MatchingDbContext, Task<T>> read)
    {
        await using var context = await database.Contexts.CreateDbContextAsync(Cancel);
        return await read(context);
    }

    internal Task<List<T>> AllAsync<T>() where T : class => ReadAsync(context => context.Set<T>().ToListAsync(Cancel));

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
