using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Matching.Persistence.Databases;

/// <summary>Sets what SQLite keeps per connection, once for each that is really opened: one that comes back from the pool keeps it.</summary>
/// <remarks>
/// WAL lets readers go on while one writes; FULL syncs every commit, so that an acknowledged write survives a power cut;
/// the busy timeout makes a second writer wait (SQLite's own default is to fail at once); a log that is begun anew is cut to a size.
/// </remarks>
/// <param name="meters">Are told what the statements cost.</param>
internal sealed class SqliteSession(IReadOnlyList<IDatabaseWorkMeter> meters) : DbConnectionInterceptor
{
    /// <summary>How often meters are told: reading a row takes some ten steps, so what is read by an index is not told at all.</summary>
    internal const int StepsAtOnce = 1_000;

    internal const int BusyTimeoutMilliseconds = 5_000;

    internal static readonly string Pragmas =
        $"PRAGMA busy_timeout={BusyTimeoutMilliseconds}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        + $"PRAGMA journal_size_limit={WriteAheadLog.Longest};";

    private readonly ConditionalWeakTable<object, SqliteSession> _set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSet(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsSet(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }

    private bool IsSet(DbConnection connection) => _set.TryGetValue(((SqliteConnection)connection).Handle!, out _);

    private void Remember(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        FoldFunction.AddTo(handle);
        if (meters.Count > 0) raw.sqlite3_progress_handler(handle, StepsAtOnce, _ => Tell(), null);
        _set.AddOrUpdate(handle, this);
    }

    // Whatever but 0 would end the statement.
    private int Tell()
    {
        foreach (var meter in meters) meter.Worked(StepsAtOnce);
        return 0;
    }
}
