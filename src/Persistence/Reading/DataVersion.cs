using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Matching.Persistence;

/// <summary>The number of the last committed change, whoever made it: what was read at one number holds as long as the number stands.</summary>
/// <remarks>
/// One statement that looks at the end of an index. On SQLite it is kept ready on a connection of its own, and costs some
/// microseconds; it holds no transaction open, so that it keeps no checkpoint waiting. Safe for concurrent use.
/// </remarks>
public sealed class DataVersion : IDisposable
{
    private const string LastChange = """SELECT MAX("Sequence") FROM "Outbox" """;

    private readonly Lock _turn = new();
    private readonly DatabaseSettings _settings;
    private SqliteConnection? _kept;
    private SqliteCommand? _ready;

    internal DataVersion(DatabaseSettings settings) => _settings = settings;

    /// <summary>The number; 0 before any change.</summary>
    public async ValueTask<long> ReadAsync(CancellationToken cancel)
    {
        if (_settings.Provider == DatabaseProvider.Sqlite) return ReadFile();
        await using var connection = new NpgsqlConnection(_settings.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(LastChange, connection);
        return Number(await command.ExecuteScalarAsync(cancel));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn) Forget();
    }

    private long ReadFile()
    {
        lock (_turn)
        {
            try
            {
                return Number((_ready ??= Prepare()).ExecuteScalar());
            }
            catch (DbException)
            {
                // The next question begins anew, on a connection of its own.
                Forget();
                throw;
            }
        }
    }

    private SqliteCommand Prepare()
    {
        _kept = new(new SqliteConnectionStringBuilder(_settings.ConnectionString) { Pooling = false }.ConnectionString);
        _kept.Open();
        using (var session = _kept.CreateCommand())
        {
            session.CommandText = SqliteSession.Pragmas;
            session.ExecuteNonQuery();
        }

        var command = _kept.CreateCommand();
        command.CommandText = LastChange;
        command.Prepare();
        return command;
    }

    private void Forget()
    {
        _ready?.Dispose();
        _kept?.Dispose();
        (_ready, _kept) = (null, null);
    }

    private static long Number(object? value) => value is long number ? number : 0;
}
