using System.Text;

namespace Matching.Persistence.Notifications;

/// <summary>Short texts from any process on this database to every other, at most once and unordered between processes. Nothing is kept: who does not listen
/// hears nothing.</summary>
public interface INotificationChannel
{
    /// <summary>The longest text, in bytes of UTF-8: what PostgreSQL allows, on every database (docs/decisions/0026).</summary>
    const int MaxTextBytes = 7_999;

    /// <summary>Tells every process that listens, this one included.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MaxTextBytes"/>.</exception>
    Task PublishAsync(string text, CancellationToken cancel);

    /// <summary>What is told from now on.</summary>
    /// <exception cref="System.Data.Common.DbException">The connection is lost; listen again.</exception>
    IAsyncEnumerable<string> ListenAsync(CancellationToken cancel);
}

/// <summary>The limit that every channel keeps.</summary>
internal static class NotificationText
{
    public static void Check(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) is var size && size > INotificationChannel.MaxTextBytes)
            throw new ArgumentException($"A notification has {size} bytes; at most {INotificationChannel.MaxTextBytes} are allowed. Send an id.", nameof(text));
    }
}
