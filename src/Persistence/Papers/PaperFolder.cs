using System.Globalization;
using Matching.Persistence.Secrecy;

namespace Matching.Persistence.Papers;

/// <summary>Papers as files of a folder, their owner's alone: <c>ab/&lt;identifier&gt;.sealed</c>, by the last two digits of the identifier.</summary>
/// <remarks>
/// A file is written aside, flushed to the disk and renamed, and only then does the database refer to it. The rename is on the disk no later than the
/// database's commit, which is a later flush on the same file system.
/// </remarks>
internal sealed class PaperFolder(string folder) : IPaperVault
{
    private const string Kept = ".sealed", Draft = ".draft";

    /// <summary>A file's place below the folder, with slashes.</summary>
    public static string PlaceOf(PaperFileId id)
    {
        var name = id.Value.ToString("N", CultureInfo.InvariantCulture);
        return $"{name[^2..]}/{name}{Kept}";
    }

    /// <summary>Every kept file of a folder, by its path; none where the folder is not there.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Kept, SearchOption.AllDirectories) : [];

    public async Task KeepAsync(PaperFileId id, Func<Stream, CancellationToken, Task> fill, CancellationToken cancel)
    {
        var path = PathOf(id);
        OwnerOnly.MakeFolder(folder);
        OwnerOnly.MakeFolder(Path.GetDirectoryName(path)!);
        try
        {
            await using (var file = OwnerOnly.Create(path + Draft, FileMode.CreateNew))
            {
                await fill(file, cancel);
                await file.FlushAsync(cancel);
                file.Flush(flushToDisk: true);
            }

            cancel.ThrowIfCancellationRequested();
            File.Move(path + Draft, path);
        }
        catch
        {
            Remove(path + Draft);
            throw;
        }
    }

    public Stream? Open(PaperFileId id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Forget(PaperFileId id) => Remove(PathOf(id));

    public IEnumerable<PaperFileId> All()
    {
        foreach (var path in FilesIn(folder))
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(path), "N", out var id)) yield return new(id);
    }

    public void Tidy(DateTimeOffset before)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var draft in Directory.EnumerateFiles(folder, "*" + Draft, SearchOption.AllDirectories))
            if (File.GetLastWriteTimeUtc(draft) < before.UtcDateTime) Remove(draft);
    }

    // On a full disk, too, a removal must not hide what went wrong.
    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // The sweep comes by again.
        }
    }

    private string PathOf(PaperFileId id) => Path.Combine(folder, PlaceOf(id));
}
