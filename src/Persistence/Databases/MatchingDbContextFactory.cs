using Matching.Persistence.Writing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Databases;

/// <summary>Opens a context on the configured database; one per unit of work, since GraphQL fields run side by side.</summary>
internal sealed class MatchingDbContextFactory : IDbContextFactory<MatchingDbContext>
{
    private readonly Func<MatchingDbContext> _open;

    public MatchingDbContextFactory(
        DatabaseSettings settings, ContextParts parts, OutboxSignal signal, IEnumerable<IDatabaseWorkMeter>? meters = null)
    {
        Settings = settings;
        var committed = new CommitListener(signal);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            var options = Configure<SqliteMatchingDbContext>(committed)
                // A list of values is one parameter: as many parameters as values would make each statement anew, under a lock.
                .UseSqlite(settings.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new SqliteSession([.. meters ?? []]))
                .Options;
            _open = () => new SqliteMatchingDbContext(options, parts);
        }
        else
        {
            var options = Configure<PostgreSqlMatchingDbContext>(committed).UseNpgsql(settings.ConnectionString).Options;
            _open = () => new PostgreSqlMatchingDbContext(options, parts);
        }
    }

    public DatabaseSettings Settings { get; }

    public MatchingDbContext CreateDbContext() => _open();

    private static DbContextOptionsBuilder<TContext> Configure<TContext>(IInterceptor committed)
        where TContext : MatchingDbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        builder.AddInterceptors(committed);
        builder.ReplaceService<IModelCacheKeyFactory, ModelCacheKey>();
        // Reads never track unless they are about to write; a tracked read would keep personal data in memory longer than needed.
        builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        return builder;
    }
}

/// <summary>Keeps one model per cipher: the model's converters hold it, so a second database must not reuse the first one's.</summary>
internal sealed class ModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as MatchingDbContext)?.Parts.Cipher, designTime);
}

/// <summary>The model on SQLite. A type of its own so that its migrations are told from PostgreSQL's.</summary>
internal sealed class SqliteMatchingDbContext(DbContextOptions<SqliteMatchingDbContext> options, ContextParts parts)
    : MatchingDbContext(options, parts);

/// <summary>The model on PostgreSQL. A type of its own so that its migrations are told from SQLite's.</summary>
internal sealed class PostgreSqlMatchingDbContext(DbContextOptions<PostgreSqlMatchingDbContext> options, ContextParts parts)
    : MatchingDbContext(options, parts);
