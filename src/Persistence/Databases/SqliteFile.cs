using Matching.Persistence.Secrecy;
using Microsoft.Data.Sqlite;

namespace Matching.Persistence.Databases;

/// <summary>Looks at the database file before SQLite does, so that what is wrong has a name.</summary>
internal static class SqliteFile
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, CannotOpen = 14;

    /// <summary>Makes the folder if it is missing and refuses a file that cannot be written.</summary>
    /// <exception cref="DatabaseStartException">The folder cannot be made, or the file is read-only.</exception>
    public static void Check(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        var file = new FileInfo(Path.GetFullPath(settings.DataSource));
        if (settings.Mode == SqliteOpenMode.ReadOnly)
            throw new DatabaseStartException(DatabaseProblem.ReadOnlyConnection, file.FullName);

        if (Directory.Exists(file.FullName))
            throw new DatabaseStartException(DatabaseProblem.IsFolder, file.FullName);

        try
        {
            OwnerOnly.MakeFolder(file.Directory!.FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseStartException(DatabaseProblem.CannotMake, file.FullName, failure.Message, failure);
        }

        if (file.Exists && IsReadOnly(file))
            throw new DatabaseStartException(DatabaseProblem.ReadOnlyFile, file.FullName);
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
            throw new DatabaseStartException(DatabaseProblem.CannotMake, path, failure.Message, failure);
        }

        string[] files = [path, path + "-wal", path + "-shm", path + "-journal", DatabaseUse.FileOf(path)];
        if (files.Where(OwnerOnly.IsOpenAfterTightening).FirstOrDefault() is { } open)
            throw new DatabaseStartException(DatabaseProblem.OpenToOthers, open);
    }

    /// <summary>The start failure that a SQLite error stands for.</summary>
    public static DatabaseStartException Explain(string place, SqliteException failure) => new(
        failure.SqliteErrorCode switch
        {
            ReadOnly => DatabaseProblem.ReadOnly,
            Busy or Locked => DatabaseProblem.Busy,
            CannotOpen => DatabaseProblem.CannotOpen,
            _ => DatabaseProblem.Corrupt,
        },
        place, failure.Message, failure);

    // The superuser may write anyway, but a file marked so was meant to be left alone.
    private static bool IsReadOnly(FileInfo file) => OperatingSystem.IsWindows()
        ? file.IsReadOnly
        : (File.GetUnixFileMode(file.FullName) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;
}
