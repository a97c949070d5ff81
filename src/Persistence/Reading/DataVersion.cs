using System.Data.Common;
using Matching.Persistence.Databases;
using Matching.Persistence.Writing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Matching.Persistence.Reading;

/// <summary>The number of the last committed change, whoever made it: what was read at one number holds as long as the number stands.</summary>
/// <remarks>
/// One statement that looks at the end of an index. On SQLite it is kept ready on a connection of its own, and costs some
/// microseconds; it holds no transaction open, so that it keeps no checkpoint waiting. Safe for concurrent use.
/// </remarks>
public sealed class DataVersion : IDisposable
{
    private const string LastChange = """SELECT MAX("Sequence") FROM "Outbox" """;

    private readonly Dictionary<string, SqliteCommand> _ready = [];
    private readonly Lock _turn = new();
    private readonly DatabaseSettings _settings;
    private SqliteConnection? _kept;

    internal DataVersion(DatabaseSettings settings) => _settings = settings;

    /// <summary>The number; 0 before any change.</summary>
    public ValueTask<long> ReadAsync(CancellationToken cancel) => ReadAsync(LastChange, cancel);

    /// <summary>The number of the last change of some kinds of aggregates, for what rests on nothing else; 0 before any.</summary>
    /// <param name="kinds">Of <see cref="AggregateKinds"/>; one at least.</param>
    /// <param name="cancel">Cancels.</param>
    // The end of each kind's part of an index.
    internal ValueTask<long> ReadAsync(IReadOnlyList<string> kinds, CancellationToken cancel) =>
        ReadAsync($"""SELECT MAX("Last") FROM ({string.Join(" UNION ALL ", kinds.Select(LastOf))}) AS "Kinds" """, cancel);

    private static string LastOf(string kind) => $"""SELECT MAX("Sequence") AS "Last" FROM "Outbox" WHERE "Aggregate" = '{kind}'""";

    private async ValueTask<long> ReadAsync(string statement, CancellationToken cancel)
    {
        if (_settings.Provider == DatabaseProvider.Sqlite) return ReadFile(statement);
        await using var connection = new NpgsqlConnection(_settings.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(statement, connection);
        return Number(await command.ExecuteScalarAsync(cancel));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn) Forget();
    }

    private long ReadFile(string statement)
    {
        lock (_turn)
        {
            try
            {
                return Number((_ready.TryGetValue(statement, out var ready) ? ready : _ready[statement] = Prepare(statement)).ExecuteScalar());
            }
            catch (DbException)
            {
                // The next question begins anew, on a connection of its own.
                Forget();
                throw;
            }
        }
    }

    private SqliteCommand Prepare(string statement)
    {
        var command = (_kept ??= Open()).CreateCommand();
        command.CommandText = statement;
        command.Prepare();
        return command;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_settings.ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        using var session = connection.CreateCommand();
        session.CommandText = SqliteSession.Pragmas;
        session.ExecuteNonQuery();
        return connection;
    }

    private void Forget()
    {
        foreach (var command in _ready.Values) command.Dispose();
        _ready.Clear();
        _kept?.Dispose();
        _kept = null;
    }

    private static long Number(object? value) => value is long number ? number : 0;
}
