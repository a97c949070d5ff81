using Microsoft.Data.Sqlite;

namespace Matching.Persistence;

/// <summary>Looks at the database file before SQLite does, so that what is wrong has a name.</summary>
internal static class SqliteFile
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Makes the folder if it is missing and refuses a file that cannot be written.</summary>
    /// <exception cref="DatabaseStartException">The folder cannot be made, or the file is read-only.</exception>
    public static void Check(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        var file = new FileInfo(Path.GetFullPath(settings.DataSource));
        if (settings.Mode == SqliteOpenMode.ReadOnly)
            throw ReadOnlyFile(file.FullName, "the connection string says Mode=ReadOnly");

        if (Directory.Exists(file.FullName))
            throw new DatabaseStartException("database.folder", $"{file.FullName} is a folder. Name a file in {DatabaseSettings.ConnectionKey}.");

        try
        {
            OwnerOnly.MakeFolder(file.Directory!.FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseStartException("database.folder", $"The folder of {file.FullName} cannot be made: {failure.Message}", failure);
        }

        if (file.Exists && IsReadOnly(file))
            throw ReadOnlyFile(file.FullName, "its permissions forbid writing");
        CloseToOthers(file.FullName);
    }

    // SQLite would make the file as the umask says; it makes the files beside it with the rights that the file has.
    private static void CloseToOthers(string path)
    {
        try
        {
            if (!File.Exists(path)) OwnerOnly.Create(path, FileMode.CreateNew, FileShare.ReadWrite).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another first start was quicker.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseStartException("database.folder", $"{path} cannot be made: {failure.Message}", failure);
        }

        string[] files = [path, path + "-wal", path + "-shm", path + "-journal"];
        if (files.Where(OwnerOnly.IsOpenAfterTightening).FirstOrDefault() is { } open)
            throw new DatabaseStartException("database.open", $"{open} can be read or written by others than its owner, and this program may not change that. Correct it with: chmod 600 {open}");
    }

    /// <summary>The start failure that a SQLite error stands for.</summary>
    public static DatabaseStartException Explain(string place, SqliteException failure) => failure.SqliteErrorCode switch
    {
        ReadOnly => ReadOnlyFile(place, "SQLite may not write to it or to its folder", failure),
        Busy or Locked => new("database.busy", $"{place} is being written by another program. Stop that program, or name another file.", failure),
        Corrupt or NotADatabase => new("database.corrupt", $"{place} is not a sound SQLite database ({failure.Message}). Restore it from a backup, or name another file.", failure),
        CannotOpen => new("database.folder", $"{place} cannot be opened. Check that it is a file, and that this program may read and write it and its folder.", failure),
        _ => new("database.corrupt", $"{place} cannot be used: {failure.Message}", failure),
    };

    private static DatabaseStartException ReadOnlyFile(string place, string why, Exception? cause = null) =>
        new("database.read-only", $"{place} is read-only: {why}. Matching must write to it; give it write permission, or name another file.", cause);

    // The superuser may write anyway, but a file marked so was meant to be left alone.
    private static bool IsReadOnly(FileInfo file) => OperatingSystem.IsWindows()
        ? file.IsReadOnly
        : (File.GetUnixFileMode(file.FullName) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;
}
