using Microsoft.Data.Sqlite;

namespace Matching.Persistence.Databases;

/// <summary>Keeps SQLite's write-ahead log short: what it holds is moved into the database, and its file cut.</summary>
/// <remarks>
/// SQLite moves a log of 1,000 pages by itself, but only as far as no reader looks at an older state, and begins it anew only
/// when nobody reads at all: under steady load it never does. Nothing to do on PostgreSQL.
/// </remarks>
public sealed class WriteAheadLog
{
    /// <summary>The size from which it is moved, in bytes.</summary>
    public const long Longest = 16 * 1024 * 1024;

    private const int PatienceMilliseconds = 250;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly DatabaseSettings _settings;
    private readonly TimeProvider _clock;

    internal WriteAheadLog(DatabaseSettings settings, TimeProvider clock) => (_settings, _clock) = (settings, clock);

    /// <summary>How many bytes the log's file has; 0 without one.</summary>
    public long Bytes => _settings.Provider == DatabaseProvider.Sqlite && new FileInfo(_settings.Place + "-wal") is { Exists: true } file ? file.Length : 0;

    /// <summary>Looks at its size again and again until cancelled, and cuts it when it is too long.</summary>
    /// <exception cref="SqliteException">The database cannot be used.</exception>
    public async Task FollowAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            if (Bytes > Longest) await CutAsync(cancel);
            await Task.Delay(BetweenLooks, _clock, cancel);
        }
    }

    /// <summary>Moves what the log holds into the database and cuts its file, unless readers or writers take too long to wait for.</summary>
    /// <returns>Whether the file was cut.</returns>
    public async Task<bool> CutAsync(CancellationToken cancel)
    {
        if (_settings.Provider != DatabaseProvider.Sqlite) return false;
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_settings.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        // First without keeping anybody waiting, so that what must wait is short.
        command.CommandText = $"PRAGMA busy_timeout={PatienceMilliseconds}; PRAGMA wal_checkpoint(PASSIVE); PRAGMA wal_checkpoint(TRUNCATE);";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var isBusy = true;
        do
        {
            // Of each checkpoint: whether somebody kept it from its end, and two counts of pages.
            if (await reader.ReadAsync(cancel)) isBusy = reader.GetInt64(0) != 0;
        }
        while (await reader.NextResultAsync(cancel));

        return !isBusy;
    }
}
