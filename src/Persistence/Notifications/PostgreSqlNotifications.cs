using System.Runtime.CompilerServices;
using Npgsql;

namespace Matching.Persistence.Notifications;

/// <summary>Notifications by PostgreSQL's <c>NOTIFY</c> and <c>LISTEN</c>.</summary>
/// <remarks>A listener holds one connection of its own. The server takes a text of up to 8,000 bytes, its end included.</remarks>
internal sealed class PostgreSqlNotifications(string connectionString) : INotificationChannel
{
    private const string Channel = "matching";

    // A connection on which nothing is said would otherwise not notice that its server is gone.
    private const int KeepAliveSeconds = 15;

    public async Task PublishAsync(string text, CancellationToken cancel)
    {
        NotificationText.Check(text);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var notify = new NpgsqlCommand($"SELECT pg_notify('{Channel}', $1)", connection) { Parameters = { new() { Value = text } } };
        await notify.ExecuteNonQueryAsync(cancel);
    }

    public async IAsyncEnumerable<string> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { KeepAlive = KeepAliveSeconds, Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        // Filled while waiting, and emptied before waiting again.
        var arrived = new Queue<string>();
        connection.Notification += (_, notification) => arrived.Enqueue(notification.Payload);
        await connection.OpenAsync(cancel);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            while (arrived.TryDequeue(out var text)) yield return text;
            await connection.WaitAsync(cancel);
        }
    }
}
