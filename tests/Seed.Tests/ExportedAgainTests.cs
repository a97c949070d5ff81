using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Seed.Tests;

/// <summary>The demonstration written out and read again, kind by kind: the documented promise that nothing changes.</summary>
public sealed class ExportedAgainTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matching-exported-");
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [DatabaseSettings.ConnectionKey] = $"Data Source={Path.Combine(_folder.FullName, "demo.db")}",
        }).Build();
        _services = new ServiceCollection()
            .AddSingleton(TestDay.Clock)
            .AddPersistence(configuration)
            .AddSeed()
            .BuildServiceProvider();
        await _services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
        await _services.GetRequiredService<SeedRunner>().RunAsync(new() { Candidates = 300, Offers = 30 }, null, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task No_kind_changes()
    {
        var contexts = _services.GetRequiredService<IDbContextFactory<MatchingDbContext>>();
        foreach (var kind in Enum.GetValues<ImportKind>().Where(kind => kind != ImportKind.Qpv))
        {
            var path = Path.Combine(_folder.FullName, ImportKinds.NameOf(kind) + ".csv");
            long rows;
            await using (var file = File.Create(path)) rows = await new ExportRunner(contexts).RunAsync(kind, file, Cancel);

            var report = await new ImportRunner(contexts, _services.GetRequiredService<TimeProvider>())
                .RunAsync(kind, path, new() { Actor = Actor.System("test") }, null, Cancel);

            Assert.True(report.IsWritten, $"{kind}: {string.Join(Environment.NewLine, report.Faults)}");
            await using var context = await contexts.CreateDbContextAsync(Cancel);
            var changed = await context.Audit.Where(row => row.Operation == "import " + ImportKinds.NameOf(kind))
                .Select(row => row.Fields)
                .Distinct()
                .ToListAsync(Cancel);
            Assert.Equal((kind, new ImportTally(0, 0, rows), ""), (kind, report.Tally, string.Join(' ', changed)));
        }
    }
}
