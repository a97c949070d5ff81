namespace Matching.Persistence.Databases;

/// <summary>The databases Matching runs on; the value of <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, no server; the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, version 15 or later.</summary>
    PostgreSql,
}
