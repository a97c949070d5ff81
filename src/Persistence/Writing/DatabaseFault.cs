using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Matching.Persistence.Writing;

/// <summary>Reads from a failed write which kind of rule of the database refused it, the same on both providers.</summary>
internal static class DatabaseFault
{
    // https://www.sqlite.org/rescode.html: SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE, _FOREIGNKEY, _TRIGGER.
    // SQLite enforces ON DELETE RESTRICT by a trigger of its own; there are no others in this schema.
    private const int SqlitePrimaryKey = 1555, SqliteUnique = 2067, SqliteForeignKey = 787, SqliteRestrict = 1811;

    /// <summary>Whether another row already has the same key.</summary>
    public static bool IsDuplicate(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>Whether the write refers to a row that is not there, or removes one that others refer to.</summary>
    public static bool IsBrokenReference(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteForeignKey or SqliteRestrict,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.ForeignKeyViolation,
        _ => false,
    };
}
