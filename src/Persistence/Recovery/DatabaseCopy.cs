using System.Globalization;
using Matching.Persistence.Databases;
using Matching.Persistence.Secrecy;
using Matching.Persistence.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Matching.Persistence.Recovery;

/// <summary>Copies a SQLite database beside whoever reads and writes it, and looks whether a copy can be used.</summary>
internal sealed class DatabaseCopy(TimeProvider clock)
{
    /// <summary>Writes the state of one moment into a file of its own, for its owner only.</summary>
    /// <exception cref="SqliteException">The database cannot be read, or the copy not written.</exception>
    public static async Task WriteAsync(string connectionString, string path, CancellationToken cancel)
    {
        // SQLite fills an empty file that is there, and would make one as the umask says.
        await OwnerOnly.Create(path, FileMode.Create).DisposeAsync();
        await using var source = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        await source.OpenAsync(cancel);
        await using var command = source.CreateCommand();
        // Rows that were deleted stay in a copy of the pages; they are not in this one.
        command.CommandText = $"PRAGMA busy_timeout={SqliteSession.BusyTimeoutMilliseconds}; VACUUM INTO $path";
        command.Parameters.AddWithValue("$path", path);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Checks a copy: sound, known to this program, and opened by its keys.</summary>
    /// <param name="path">The copy.</param>
    /// <param name="keyRing">The folder of its keys.</param>
    /// <param name="cancel">Stops between two statements.</param>
    /// <returns>The name of its last migration; "" for none.</returns>
    /// <exception cref="DatabaseStartException">It cannot be used.</exception>
    public async Task<string> CheckAsync(string path, string keyRing, CancellationToken cancel)
    {
        var settings = new DatabaseSettings
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString,
            KeyRing = keyRing,
        };
        try
        {
            await RequireSoundAsync(settings, cancel);
            return await RequireKeysAsync(settings, cancel);
        }
        catch (SqliteException failure)
        {
            throw SqliteFile.Explain(path, failure);
        }
    }

    /// <summary>Checks that keys open what is encrypted in a database that stays where it is.</summary>
    /// <returns>The name of its last migration; "" for none.</returns>
    /// <exception cref="DatabaseStartException">It cannot be used, or not with these keys.</exception>
    public async Task<string> RequireKeysAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        try
        {
            var parts = new ContextParts(clock, SensitiveCipher.WithOnlyTheKeysIn(settings.KeyRing));
            await using var context = new MatchingDbContextFactory(settings, parts, new OutboxSignal()).CreateDbContext();
            await DatabaseStart.RefuseForeignAsync(context, settings.Place, cancel);
            var last = (await context.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault() ?? "";
            if (last.Length > 0) await SealedValues.RequireKeysAsync(context, settings.Place, settings.KeyRing, everyKey: true, cancel);
            return last;
        }
        catch (NpgsqlException failure)
        {
            throw new DatabaseStartException(DatabaseProblem.Unreachable, settings.Place, failure.Message, failure);
        }
    }

    private static async Task RequireSoundAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        command.CommandTimeout = 0;
        var verdict = Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        if (verdict != "ok") throw new DatabaseStartException(DatabaseProblem.Corrupt, settings.Place, verdict ?? "");
    }
}
