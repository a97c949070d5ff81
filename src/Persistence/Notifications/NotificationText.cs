using System.Text;

namespace Matching.Persistence.Notifications;

/// <summary>The limit that every channel keeps.</summary>
internal static class NotificationText
{
    public static void Check(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) is var size && size > INotificationChannel.MaxTextBytes)
            throw new ArgumentException($"A notification has {size} bytes; at most {INotificationChannel.MaxTextBytes} are allowed. Send an id.", nameof(text));
    }
}
