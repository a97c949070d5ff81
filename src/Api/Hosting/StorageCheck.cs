using Matching.Api.Commands;
using Matching.Api.Configuration;
using Matching.Api.Terminal;

namespace Matching.Api.Hosting;

/// <summary>Says in plain words why a SQLite file cannot be used, before the database library fails on it.</summary>
internal sealed class StorageCheck(MatchingSettings settings, Words words)
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    // Every SQLite 3 file starts with these bytes: sqlite.org/fileformat2.html, section 1.3.
    private static readonly byte[] SqliteHeader = "SQLite format 3\0"u8.ToArray();

    /// <summary>Makes the own data folder; looks at the file when it is there.</summary>
    /// <param name="mustBeSound">Whether the file is looked at; what is to be replaced need not be sound.</param>
    /// <exception cref="RefusedException">Missing folder, read-only, not a database.</exception>
    public void Ensure(bool mustBeSound = true)
    {
        if (settings.Storage is { IsFolderNamed: true, Folder: var named } && !Directory.Exists(named))
            throw new RefusedException(words.Say("database.noDataFolder", named));
        if (settings.Storage.SqliteFile is not { } file) return;

        var folder = Path.GetDirectoryName(file)!;
        try
        {
            // Only our own folder is made: a mistyped path must not become an empty database.
            if (folder == settings.Storage.Folder) DataFolder.Make(folder);
            if (Directory.Exists(file)) throw new RefusedException(words.Say("database.isFolder", file));
            if (!Directory.Exists(folder)) throw new RefusedException(words.Say("database.noFolder", folder, file));
            if (mustBeSound && File.Exists(file)) EnsureUsable(file);
            EnsureWritable(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(words.Say("database.readOnly", file, refused.Message), refused);
        }
    }

    private void EnsureUsable(string file)
    {
        // The system's administrator could write all the same, but a file without any write permission is meant to stay as it is.
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & AnyWrite) == 0)
            throw new RefusedException(words.Say("database.readOnly", file, new Phrase("database.noWriter")));

        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var start = new byte[SqliteHeader.Length];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (length > 0 && !start.AsSpan(0, length).SequenceEqual(SqliteHeader))
            throw new RefusedException(words.Say("database.notSqlite", file));
    }

    // SQLite keeps its journal beside the file.
    private static void EnsureWritable(string folder)
    {
        var probe = Path.Combine(folder, $".matching-probe-{Guid.NewGuid():N}");
        using (File.Create(probe, 1, FileOptions.DeleteOnClose))
        {
        }
    }
}
