using Microsoft.Data.Sqlite;

namespace Matching.Persistence.Writing;

/// <summary>Reads from a failure whether somebody else was writing for longer than one waits.</summary>
/// <remarks>SQLite has one writer at a time, and an import holds that place until it ends. PostgreSQL lets many write.</remarks>
public static class BusyDatabase
{
    // https://www.sqlite.org/rescode.html: SQLITE_BUSY, SQLITE_LOCKED.
    private const int Busy = 5, Locked = 6;

    /// <summary>Whether the failure, or what caused it, is another writer.</summary>
    public static bool IsCauseOf(Exception? failure) => failure switch
    {
        null => false,
        SqliteException { SqliteErrorCode: Busy or Locked } => true,
        _ => IsCauseOf(failure.InnerException),
    };
}
