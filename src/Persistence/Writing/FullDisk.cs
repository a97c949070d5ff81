using Microsoft.Data.Sqlite;
using Npgsql;

namespace Matching.Persistence.Writing;

/// <summary>Reads from a failure whether a full disk is its cause, the same on both providers and for plain files.</summary>
public static class FullDisk
{
    // https://www.sqlite.org/rescode.html: SQLITE_FULL. ENOSPC of Linux and macOS; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    private const int SqliteFull = 13, NoSpace = 28, WindowsDiskFull = unchecked((int)0x80070070), WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether the failure, or what caused it, is a full disk.</summary>
    public static bool IsCauseOf(Exception? failure) => failure switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
        IOException { HResult: NoSpace or WindowsDiskFull or WindowsHandleDiskFull } => true,
        _ => IsCauseOf(failure.InnerException),
    };
}
