using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Persistence.Tests;

/// <summary>A migrated database with its stores and a clock that only tests move.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private ServiceProvider? _services;

    /// <summary>Why this kind of database cannot be had here; null when it can.</summary>
    public virtual string? Absence => null;

    public FakeClock Clock { get; } = new();

    public IServiceProvider Services => _services ?? throw new InvalidOperationException(Absence);

    internal IDbContextFactory<MatchingDbContext> Contexts => Services.GetRequiredService<IDbContextFactory<MatchingDbContext>>();

    protected string Folder { get; } = Directory.CreateTempSubdirectory("matching-test-").FullName;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        if (Absence is not null)
            return;
        _services = Build(await SettingsAsync(), Clock);
        await Get<DatabaseStart>().PrepareAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        await CloseAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The stores on the database that the settings name.</summary>
    public static ServiceProvider Build(IDictionary<string, string?> settings, TimeProvider clock, params IEnumerable<IDatabaseWorkMeter> meters)
    {
        var services = new ServiceCollection()
            .AddSingleton(clock)
            .AddMatching()
            .AddPersistence(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        foreach (var meter in meters) services.AddSingleton(meter);
        return services.BuildServiceProvider();
    }

    protected abstract Task<IDictionary<string, string?>> SettingsAsync();

    protected virtual Task CloseAsync() => Task.CompletedTask;
}

/// <summary>A SQLite file in a temporary folder.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    protected override Task<IDictionary<string, string?>> SettingsAsync() => Task.FromResult<IDictionary<string, string?>>(new Dictionary<string, string?>
    {
        ["ConnectionStrings:Matching"] = $"Data Source={Path.Combine(Folder, "matching.db")}",
    });

    protected override Task CloseAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}

/// <summary>A database of its own on the test run's PostgreSQL server.</summary>
public sealed class PostgreSqlDatabase(PostgreSqlServer server) : TestDatabase
{
    public override string? Absence => PostgreSqlServer.Absence;

    protected override async Task<IDictionary<string, string?>> SettingsAsync() => new Dictionary<string, string?>
    {
        ["Database:Provider"] = "PostgreSql",
        ["ConnectionStrings:Matching"] = await server.NewDatabaseAsync(),
        ["Database:KeyRing"] = Path.Combine(Folder, "keys"),
    };
}
