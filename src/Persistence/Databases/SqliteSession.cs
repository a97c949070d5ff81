using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Matching.Persistence;

/// <summary>Sets what SQLite keeps per connection, each time one opens.</summary>
/// <remarks>
/// WAL lets readers go on while one writes; FULL syncs every commit, so that an acknowledged write survives a power cut;
/// the busy timeout makes a second writer wait (SQLite's own default is to fail at once).
/// </remarks>
internal sealed class SqliteSession : DbConnectionInterceptor
{
    internal const int BusyTimeoutMilliseconds = 5_000;

    private static readonly string Pragmas =
        $"PRAGMA busy_timeout={BusyTimeoutMilliseconds}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
