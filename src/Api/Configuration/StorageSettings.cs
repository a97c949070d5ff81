using Matching.Api.Terminal;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Matching.Api.Configuration;

/// <summary>Where the data lies.</summary>
/// <param name="Folder">Holds what must survive a restart; an absolute path.</param>
/// <param name="IsFolderNamed">Whether somebody named the folder, who then has to make it; only our own is made.</param>
/// <param name="Database">The database and the keys of its encrypted columns.</param>
internal sealed record StorageSettings(string Folder, bool IsFolderNamed, DatabaseSettings Database)
{
    /// <summary>The SQLite file; null on PostgreSQL.</summary>
    public string? SqliteFile => Database.Provider == DatabaseProvider.Sqlite ? Database.Place : null;

    /// <summary>Reads <c>Data</c>, <c>Database</c> and <c>ConnectionStrings</c>.</summary>
    public static StorageSettings Read(SettingsReader reader)
    {
        var provider = reader.Choice(DatabaseSettings.ProviderKey, DatabaseProvider.Sqlite);
        var named = ReadConnection(reader, provider);
        var configured = reader.Text("Data:Folder") ?? FolderOf(provider, named);
        var folder = DataFolder.Locate(configured);
        var connection = named ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "matching.db") }.ConnectionString;
        var keyRing = reader.Text(DatabaseSettings.KeyRingKey) is { } ring ? Path.GetFullPath(ring) : Path.Combine(folder, "keys");
        return new StorageSettings(
            folder, DataFolder.IsNamed(configured), new DatabaseSettings
            {
                Provider = provider,
                ConnectionString = connection,
                KeyRing = keyRing,
                PaperFolder = reader.Text("Papers:Folder") is { } papers ? Path.GetFullPath(papers) : Path.Combine(folder, "papers"),
            });
    }

    // Null: nothing is named, or what is named was refused.
    private static string? ReadConnection(SettingsReader reader, DatabaseProvider provider)
    {
        var text = reader.Text(DatabaseSettings.ConnectionKey);
        try
        {
            if (provider == DatabaseProvider.PostgreSql)
            {
                if (text is null) reader.RefuseSecret(DatabaseSettings.ConnectionKey, new Phrase("settings.connection.missing"));
                return text is null ? null : new NpgsqlConnectionStringBuilder(text).ConnectionString;
            }

            return text is null ? null : WithFullPath(reader, new SqliteConnectionStringBuilder(text));
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            // The libraries' own text names the offending keyword, never a value.
            reader.RefuseSecret(DatabaseSettings.ConnectionKey, new Phrase("settings.connection.malformed", provider, malformed.Message));
            return null;
        }
    }

    private static string? WithFullPath(SettingsReader reader, SqliteConnectionStringBuilder sqlite)
    {
        // A database in memory is lost with its first connection.
        if (sqlite.DataSource is "" or ":memory:" || sqlite.Mode == SqliteOpenMode.Memory)
        {
            reader.RefuseSecret(DatabaseSettings.ConnectionKey, new Phrase("settings.connection.noFile"));
            return null;
        }

        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource);
        return sqlite.ConnectionString;
    }

    // Keys belong beside the database they are for, so that one backup holds both. A folder that is not there is not made.
    private static string? FolderOf(DatabaseProvider provider, string? connection) =>
        provider == DatabaseProvider.Sqlite && connection is not null
        && Path.GetDirectoryName(new SqliteConnectionStringBuilder(connection).DataSource) is { } folder && Directory.Exists(folder)
            ? folder
            : null;
}
