using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Matching.Persistence.Secrecy;

namespace Matching.Persistence.Notifications;

/// <summary>Notifications between processes on one machine, as small files in a folder beside the SQLite file. Files older than <see cref="Lifetime"/> are
/// cleared away by whoever publishes.</summary>
/// <remarks>Not rows of the database: SQLite has one writer, and an import holds its place until it ends (docs/decisions/0026).</remarks>
internal sealed class FolderNotifications(string folder, TimeProvider clock) : INotificationChannel
{
    /// <summary>How long a listener may be behind.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <summary>How often a listener looks.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    private const string Ending = ".text";

    public async Task PublishAsync(string text, CancellationToken cancel)
    {
        NotificationText.Check(text);
        OwnerOnly.MakeFolder(folder);
        ClearOld();
        // Written under a name that nobody reads, then renamed: a listener never sees half a text.
        var path = Path.Combine(folder, $"{NameOf(clock.GetUtcNow())}-{Guid.NewGuid():N}");
        await OwnerOnly.WriteAsync(path, Encoding.UTF8.GetBytes(text), cancel);
        File.Move(path, path + Ending);
    }

    public async IAsyncEnumerable<string> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var known = Present().ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            await Task.Delay(PollInterval, clock, cancel);
            var present = Present();
            foreach (var path in present.Where(known.Add).Order(StringComparer.Ordinal))
            {
                if (await ReadAsync(path, cancel) is { } text) yield return text;
            }

            known.IntersectWith(present);
        }
    }

    private static string NameOf(DateTimeOffset time) => time.UtcTicks.ToString("D20", CultureInfo.InvariantCulture);

    private static async Task<string?> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancel);
        }
        catch (FileNotFoundException)
        {
            // Cleared away in this moment.
            return null;
        }
    }

    private string[] Present() => Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Ending) : [];

    private void ClearOld()
    {
        var oldest = NameOf(clock.GetUtcNow() - Lifetime);
        foreach (var path in Directory.GetFiles(folder).Where(path => string.CompareOrdinal(Path.GetFileName(path), oldest) < 0)) File.Delete(path);
    }
}
