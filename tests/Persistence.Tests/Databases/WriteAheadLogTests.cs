using Microsoft.Data.Sqlite;

namespace Matching.Persistence.Tests;

public sealed class WriteAheadLogTests(SqliteDatabase database) : StoreContract(database), IClassFixture<SqliteDatabase>
{
    private WriteAheadLog Log => Database.Get<WriteAheadLog>();

    [Fact]
    public async Task Is_cut_to_nothing_when_nobody_reads()
    {
        // The last connection that is closed takes the log with it, and another test may clear the pool at any moment: one stays open.
        await using var idle = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Database.Get<DatabaseSettings>().Place, Pooling = false }.ConnectionString);
        await idle.OpenAsync(Cancel);
        await CountAsync(idle, null);
        await World.CandidateAsync();
        Assert.NotEqual(0, Log.Bytes);

        Assert.True(await Log.CutAsync(Cancel));

        Assert.Equal(0, Log.Bytes);
    }

    [Fact]
    public async Task A_reader_keeps_it_for_a_while_and_loses_nothing()
    {
        await using var reader = new SqliteConnection($"Data Source={Database.Get<DatabaseSettings>().Place}");
        await reader.OpenAsync(Cancel);
        await using var reading = reader.BeginTransaction(deferred: true);
        var before = await CountAsync(reader, reading);
        await World.CandidateAsync();

        Assert.False(await Log.CutAsync(Cancel));
        Assert.Equal(before, await CountAsync(reader, reading));

        await reading.CommitAsync(Cancel);
        Assert.True(await Log.CutAsync(Cancel));
        Assert.Equal(before + 1, await CountAsync(reader, null));
    }

    private static async Task<long> CountAsync(SqliteConnection reader, SqliteTransaction? reading)
    {
        await using var command = reader.CreateCommand();
        (command.CommandText, command.Transaction) = ("SELECT COUNT(*) FROM Candidates", reading);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
