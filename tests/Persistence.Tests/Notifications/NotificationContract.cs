using Npgsql;

namespace Matching.Persistence.Tests;

public abstract class NotificationContract(TestDatabase database) : StoreContract(database)
{
    protected INotificationChannel Channel => Database.Get<INotificationChannel>();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_listener_hears_what_is_told_as_it_was_told()
    {
        var text = "é \"quoted\" \\ {json: 1} " + new string('x', 5_000);
        await using var one = await ListenAsync();
        await using var other = await ListenAsync();

        await Channel.PublishAsync(text, Cancel);

        Assert.Equal([text, text], [await HearAsync(one), await HearAsync(other)]);
    }

    [Fact]
    public async Task Carries_as_much_as_it_says_and_refuses_more()
    {
        await using var listener = await ListenAsync();
        var longest = new string('x', INotificationChannel.MaxTextBytes - 2) + "é";

        await Channel.PublishAsync(longest, Cancel);
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => Channel.PublishAsync(longest + "x", Cancel));

        Assert.Equal(longest, await HearAsync(listener));
        Assert.StartsWith("A notification has 8000 bytes; at most 7999 are allowed. Send an id.", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>A listener that is heard to listen.</summary>
    protected async Task<IAsyncEnumerator<string>> ListenAsync()
    {
        var listener = Channel.ListenAsync(Cancel).GetAsyncEnumerator(Cancel);
        var heard = listener.MoveNextAsync().AsTask();
        while (await Task.WhenAny(heard, Task.Delay(100, Cancel)) != heard) await Channel.PublishAsync(Ready, Cancel);
        await heard;
        return listener;
    }

    /// <summary>The next text that is no mark of readiness.</summary>
    protected static async Task<string> HearAsync(IAsyncEnumerator<string> listener)
    {
        do Assert.True(await listener.MoveNextAsync());
        while (listener.Current == Ready);
        return listener.Current;
    }

    private const string Ready = "ready";
}

public sealed class NotificationsOnSqlite(SqliteDatabase database) : NotificationContract(database), IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Keeps_no_text_for_long()
    {
        await Channel.PublishAsync("old", Cancel);
        Database.Clock.Advance(FolderNotifications.Lifetime + TimeSpan.FromSeconds(1));
        await Channel.PublishAsync("new", Cancel);

        var folder = Path.Combine(Path.GetDirectoryName(Database.Get<DatabaseSettings>().Place)!, "notifications");

        Assert.Equal(["new"], Directory.GetFiles(folder).Select(File.ReadAllText));
    }

    [Fact]
    public async Task Is_heard_while_an_import_holds_the_database()
    {
        await using var listener = await ListenAsync();
        await using var context = await Database.Contexts.CreateDbContextAsync(Cancel);
        await using var writing = await context.Database.BeginTransactionAsync(Cancel);

        await Channel.PublishAsync("meanwhile", Cancel);

        Assert.Equal("meanwhile", await HearAsync(listener));
    }
}

public sealed class NotificationsOnPostgreSql(PostgreSqlDatabase database) : NotificationContract(database), IClassFixture<PostgreSqlDatabase>
{
    [Fact]
    public async Task A_lost_connection_ends_the_listening()
    {
        await using var listener = await ListenAsync();
        var next = HearAsync(listener);

        await using var connection = new NpgsqlConnection(Database.Get<DatabaseSettings>().ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var end = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
            connection);
        await end.ExecuteNonQueryAsync(Cancel);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => next);
    }
}
