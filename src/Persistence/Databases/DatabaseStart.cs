using System.Data.Common;
using Matching.Persistence.Secrecy;
using Matching.Persistence.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Matching.Persistence.Databases;

/// <summary>Brings the database to the schema of this program before anything else uses it.</summary>
public sealed class DatabaseStart : IDisposable
{
    private readonly MatchingDbContextFactory _contexts;
    private DatabaseUse? _use;

    internal DatabaseStart(MatchingDbContextFactory contexts) => _contexts = contexts;

    /// <summary>Begins to build the model beside whatever the process does next: it takes a second, and whoever needs it first waits for the rest
    /// only.</summary>
    public void WarmUp() => _ = Task.Run(() =>
    {
        // A database that cannot be used is told by PrepareAsync, where somebody waits for the answer.
        using var context = _contexts.CreateDbContext();
        return context.Model;
    });

    /// <inheritdoc/>
    public void Dispose() => _use?.Dispose();

    /// <summary>Creates the database if it is absent, applies the migrations it lacks, and tries the keys of its encrypted values.</summary>
    /// <param name="cancel">Stops between two migrations.</param>
    /// <returns>The names of the migrations that were applied; empty when the schema was up to date.</returns>
    /// <exception cref="DatabaseStartException">The database cannot be used as it is. It was left unchanged; where the keys are at fault, migrated.</exception>
    /// <exception cref="KeyRingException">It holds encrypted values, and the files of the keys cannot be read.</exception>
    public async Task<IReadOnlyList<string>> PrepareAsync(CancellationToken cancel)
    {
        var settings = _contexts.Settings;
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            SqliteFile.Check(settings.ConnectionString);
            _use ??= DatabaseUse.Share(settings.Place) ?? throw new DatabaseStartException(DatabaseProblem.BeingRestored, settings.Place);
        }

        try
        {
            await using var context = _contexts.CreateDbContext();
            var applied = await MigrateAsync(context, settings.Place, cancel);
            await SealedValues.RequireKeysAsync(context, settings.Place, settings.KeyRing, everyKey: false, cancel);
            return applied;
        }
        catch (SqliteException failure)
        {
            throw SqliteFile.Explain(settings.Place, failure);
        }
        catch (NpgsqlException failure)
        {
            throw new DatabaseStartException(DatabaseProblem.Unreachable, settings.Place, failure.Message, failure);
        }
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(MatchingDbContext context, string place, CancellationToken cancel)
    {
        if (await context.Database.CanConnectAsync(cancel))
            await RefuseForeignAsync(context, place, cancel);

        IReadOnlyList<string> pending = [.. await context.Database.GetPendingMigrationsAsync(cancel)];
        if (pending.Count == 0) return pending;
        await context.Database.MigrateAsync(cancel);
        await AuditChain.AdoptAsync(context, cancel);
        return pending;
    }

    /// <summary>Refuses a database of a later program, of one before the first release, or of another one.</summary>
    internal static async Task RefuseForeignAsync(MatchingDbContext context, string place, CancellationToken cancel)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = await context.Database.GetAppliedMigrationsAsync(cancel);
        if (applied.Where(name => !known.Contains(name)).ToList() is { Count: > 0 } unknown)
        {
            // Their names begin with the time they were made at; what came before our first one was taken together in it.
            var isOlder = string.CompareOrdinal(unknown.Max(StringComparer.Ordinal), known[0]) < 0;
            throw new DatabaseStartException(isOlder ? DatabaseProblem.Older : DatabaseProblem.Newer, place, string.Join(", ", unknown));
        }

        if (!applied.Any() && await HasTablesAsync(context, cancel))
            throw new DatabaseStartException(DatabaseProblem.Foreign, place);
    }

    private static async Task<bool> HasTablesAsync(MatchingDbContext context, CancellationToken cancel)
    {
        var count = context.Database.IsSqlite()
            ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_EF%' ESCAPE '!'"
            : "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name NOT LIKE '!_!_EF%' ESCAPE '!'";
        await context.Database.OpenConnectionAsync(cancel);
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = count;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }
}
