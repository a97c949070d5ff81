using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Matching.Persistence.Databases;

/// <summary>Which database to use, how to reach it, and where the keys of its encrypted columns lie.</summary>
public sealed record DatabaseSettings
{
    /// <summary>Configuration key of <see cref="Provider"/>.</summary>
    public const string ProviderKey = "Database:Provider";

    /// <summary>Configuration key of <see cref="ConnectionString"/>.</summary>
    public const string ConnectionKey = "ConnectionStrings:Matching";

    /// <summary>Configuration key of <see cref="KeyRing"/>.</summary>
    public const string KeyRingKey = "Database:KeyRing";

    private const string DefaultFile = "data/matching.db";
    private const string DefaultKeyRing = "data/keys";

    /// <summary>The database product.</summary>
    public required DatabaseProvider Provider { get; init; }

    /// <summary>The ADO.NET connection string. May hold a password: never log it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Folder of the key ring that encrypts sensitive columns. Whoever loses it loses those columns.</summary>
    public required string KeyRing { get; init; }

    /// <summary>Folder of the encrypted files of papers; <c>papers</c> beside the key ring unless something else is said.</summary>
    public string PaperFolder
    {
        get => field ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(KeyRing))!, "papers");
        init;
    }

    /// <summary>Where the database is, in words that are safe to print.</summary>
    public string Place => Provider == DatabaseProvider.Sqlite
        ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource)
        : PlaceOf(new NpgsqlConnectionStringBuilder(ConnectionString));

    /// <summary>Reads the settings; nothing set means <c>data/matching.db</c> on SQLite.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <exception cref="DatabaseSettingsException">A key has no usable value.</exception>
    public static DatabaseSettings Read(IConfiguration configuration)
    {
        var provider = ReadProvider(configuration[ProviderKey]);
        var connection = ReadConnection(provider, configuration[ConnectionKey]);
        return new DatabaseSettings
        {
            Provider = provider,
            ConnectionString = connection,
            KeyRing = configuration[KeyRingKey] is { Length: > 0 } folder ? folder : KeyRingBeside(provider, connection),
        };
    }

    private static string PlaceOf(NpgsqlConnectionStringBuilder server) => $"{server.Host}:{server.Port}/{server.Database}";

    private static DatabaseProvider ReadProvider(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return DatabaseProvider.Sqlite;

        // Enum.TryParse alone would accept "1".
        var name = Enum.GetNames<DatabaseProvider>().FirstOrDefault(known => known.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        return name is not null
            ? Enum.Parse<DatabaseProvider>(name)
            : throw new DatabaseSettingsException(
                ProviderKey, $"'{text}' is not a known database. Allowed: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
    }

    private static string ReadConnection(DatabaseProvider provider, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return provider == DatabaseProvider.Sqlite
                ? $"Data Source={DefaultFile}"
                : throw new DatabaseSettingsException(
                    ConnectionKey, "is empty. PostgreSql needs one, for example 'Host=localhost;Database=matching;Username=matching'.");
        }

        try
        {
            DbConnectionStringBuilder builder = provider == DatabaseProvider.Sqlite
                ? new SqliteConnectionStringBuilder(text)
                : new NpgsqlConnectionStringBuilder(text);
            return builder is SqliteConnectionStringBuilder { DataSource: "" or ":memory:" }
                ? throw new DatabaseSettingsException(
                    ConnectionKey, "names no file. Expected 'Data Source=<file>'; a database in memory would be lost with its first connection.")
                : builder.ConnectionString;
        }
        catch (ArgumentException malformed)
        {
            // The provider's own text names the offending keyword, never a value.
            throw new DatabaseSettingsException(ConnectionKey, $"is not a connection string of {provider}: {malformed.Message}");
        }
    }

    private static string KeyRingBeside(DatabaseProvider provider, string connection) =>
        provider == DatabaseProvider.Sqlite
            ? Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource) + ".keys"
            : Path.GetFullPath(DefaultKeyRing);
}

/// <summary>The databases Matching runs on; the value of <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, no server; the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, version 15 or later.</summary>
    PostgreSql,
}

/// <summary>A configuration key of the database has no usable value. The message names key, value and what is allowed.</summary>
public sealed class DatabaseSettingsException(string key, string message) : Exception($"{key}: {message}")
{
    /// <summary>The configuration key, for example <c>Database:Provider</c>.</summary>
    public string Key { get; } = key;
}
