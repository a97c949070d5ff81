using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Persistence.Tests;

public sealed class DatabaseStartTests(PostgreSqlServer server) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matching-start-").FullName;

    private string File => Path.Combine(_folder, "matching.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_file_is_made_with_its_folder_and_a_private_key_ring_beside_it()
    {
        var nested = Path.Combine(_folder, "a", "b", "matching.db");

        await using var services = Services($"Data Source={nested}");
        Assert.NotEmpty(await services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel));
        services.GetRequiredService<KeyRing>().Ensure();

        Assert.True(System.IO.File.Exists(nested));
        Assert.True(Directory.Exists(nested + ".keys"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(nested + ".keys"));
    }

    [Fact]
    public async Task A_new_database_and_the_files_beside_it_are_their_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        await StartAsync($"Data Source={File}");

        Assert.All(Files(), file => Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, Mode(file))));
    }

    [Fact]
    public async Task A_database_that_others_could_read_is_closed_to_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        await StartAsync($"Data Source={File}");
        foreach (var file in Files()) Chmod(file, Mode(file) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await StartAsync($"Data Source={File}");

        Assert.NotEmpty(Files());
        Assert.All(Files(), file => Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, Mode(file))));
    }

    // The connections are still pooled, so the write-ahead log is there too.
    private string[] Files() => Directory.GetFiles(_folder, "matching.db*");

#pragma warning disable CA1416 // Not reached on Windows.
    private static UnixFileMode Mode(string file) => System.IO.File.GetUnixFileMode(file);

    private static void Chmod(string file, UnixFileMode mode) => System.IO.File.SetUnixFileMode(file, mode);
#pragma warning restore CA1416

    [Fact]
    public async Task A_read_only_file_is_refused_by_name()
    {
        await StartAsync($"Data Source={File}");
        SqliteConnection.ClearAllPools();
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync($"Data Source={File}"));

        Assert.Equal((DatabaseProblem.ReadOnlyFile, File), (failure.Problem, failure.Place));
    }

    [Fact]
    public async Task A_read_only_connection_string_is_refused()
    {
        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync($"Data Source={File};Mode=ReadOnly"));

        Assert.Equal(DatabaseProblem.ReadOnlyConnection, failure.Problem);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = new string('x', 5_000);
        await System.IO.File.WriteAllTextAsync(File, text, Cancel);

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync($"Data Source={File}"));

        Assert.Equal(DatabaseProblem.Corrupt, failure.Problem);
        SqliteConnection.ClearAllPools();
        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File, Cancel));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(File);

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync($"Data Source={File}"));

        Assert.Equal(DatabaseProblem.IsFolder, failure.Problem);
    }

    [Fact]
    public async Task A_schema_from_a_later_release_is_refused_with_its_name()
    {
        await StartAsync($"Data Source={File}");
        await ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0')");

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync($"Data Source={File}"));

        Assert.Equal(DatabaseProblem.Newer, failure.Problem);
        Assert.Contains("29991231235959_Later", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20261122001930_Initial")]
    [InlineData("20261129224109_ListedStates")]
    public async Task A_schema_from_before_the_first_release_is_refused_and_left_alone(string last)
    {
        await ExecuteAsync("CREATE TABLE \"__EFMigrationsHistory\" (\"MigrationId\" TEXT PRIMARY KEY, \"ProductVersion\" TEXT NOT NULL); CREATE TABLE \"Offers\" (\"Id\" TEXT);"
            + $"INSERT INTO \"__EFMigrationsHistory\" VALUES ('20261122001930_Initial', '10.0') ON CONFLICT DO NOTHING; INSERT INTO \"__EFMigrationsHistory\" VALUES ('{last}', '10.0') ON CONFLICT DO NOTHING");

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync($"Data Source={File}"));

        Assert.Equal((DatabaseProblem.Older, File), (failure.Problem, failure.Place));
        Assert.Contains(last, failure.Detail, StringComparison.Ordinal);
        Assert.Equal(2L, await ExecuteAsync("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"));
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_alone()
    {
        await ExecuteAsync("CREATE TABLE songs (title TEXT)");

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync($"Data Source={File}"));

        Assert.Equal(DatabaseProblem.Foreign, failure.Problem);
        Assert.Equal(1L, await ExecuteAsync("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"));
    }

    [Fact]
    public async Task A_postgresql_server_that_does_not_answer_is_named_without_its_password()
    {
        var failure = await Assert.ThrowsAsync<DatabaseStartException>(
            () => StartAsync("Host=127.0.0.1;Port=1;Database=matching;Username=u;Password=hunter2;Timeout=2", "PostgreSql"));

        Assert.Equal(DatabaseProblem.Unreachable, failure.Problem);
        Assert.Contains("127.0.0.1:1/matching", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_postgresql_database_is_refused()
    {
        Assert.SkipWhen(PostgreSqlServer.Absence is not null, PostgreSqlServer.Absence ?? "");
        var connection = await server.NewDatabaseAsync();
        await using (
            var admin = new Npgsql.NpgsqlConnection(
                connection.Replace("Database=matching_", "Database=postgres;Application Name=matching_", StringComparison.Ordinal)))
        {
            await admin.OpenAsync(Cancel);
            await using var create = admin.CreateCommand();
            create.CommandText = $"CREATE DATABASE {new Npgsql.NpgsqlConnectionStringBuilder(connection).Database}";
            await create.ExecuteNonQueryAsync(Cancel);
        }

        await using (var other = new Npgsql.NpgsqlConnection(connection))
        {
            await other.OpenAsync(Cancel);
            await using var create = other.CreateCommand();
            create.CommandText = "CREATE TABLE songs (title text)";
            await create.ExecuteNonQueryAsync(Cancel);
        }

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => StartAsync(connection, "PostgreSql"));

        Assert.Equal(DatabaseProblem.Foreign, failure.Problem);
    }

    [Theory]
    [InlineData("Oracle", null, "Database:Provider", "Allowed: Sqlite, PostgreSql")]
    [InlineData("1", null, "Database:Provider", "Allowed: Sqlite, PostgreSql")]
    [InlineData("PostgreSql", null, "ConnectionStrings:Matching", "Host=")]
    [InlineData("Sqlite", "Data Source=", "ConnectionStrings:Matching", "names no file")]
    [InlineData("Sqlite", "Data Source=:memory:", "ConnectionStrings:Matching", "names no file")]
    [InlineData("Sqlite", "Host=localhost", "ConnectionStrings:Matching", "is not a connection string of Sqlite")]
    [InlineData("PostgreSql", "nonsense", "ConnectionStrings:Matching", "is not a connection string of PostgreSql")]
    public void A_setting_without_a_usable_value_names_its_key_and_what_is_allowed(string provider, string? connection, string key, string expected)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = provider, ["ConnectionStrings:Matching"] = connection })
            .Build();

        var failure = Assert.Throws<DatabaseSettingsException>(() => DatabaseSettings.Read(configuration));

        Assert.Equal(key, failure.Key);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_set_means_a_sqlite_file_in_the_data_folder()
    {
        var settings = DatabaseSettings.Read(new ConfigurationBuilder().Build());

        Assert.Equal(DatabaseProvider.Sqlite, settings.Provider);
        Assert.Equal(Path.GetFullPath("data/matching.db"), settings.Place);
        Assert.Equal(settings.Place + ".keys", settings.KeyRing);
    }

    [Fact]
    public async Task Data_without_their_keys_stop_the_start_and_no_key_is_made()
    {
        await RegisterAsync(File);
        var keys = Path.Combine(_folder, "none");
        await using var services = Services($"Data Source={File}", keys: keys);

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel));

        Assert.Equal((DatabaseProblem.KeysMissing, File, keys), (failure.Problem, failure.Place, failure.Detail));
        Assert.False(Directory.Exists(keys));
    }

    [Fact]
    public async Task The_keys_of_other_data_stop_the_start_and_stay_as_they_are()
    {
        await RegisterAsync(File);
        var other = Path.Combine(_folder, "other.db");
        await RegisterAsync(other);
        var keys = Directory.GetFiles(other + ".keys");
        await using var services = Services($"Data Source={File}", keys: other + ".keys");

        var failure = await Assert.ThrowsAsync<DatabaseStartException>(() => services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel));

        Assert.Equal((DatabaseProblem.KeysOfAnother, other + ".keys"), (failure.Problem, failure.Detail));
        Assert.Equal(keys, Directory.GetFiles(other + ".keys"));
    }

    [Fact]
    public async Task One_value_that_was_altered_does_not_make_its_key_a_wrong_one()
    {
        await RegisterAsync(File);
        await RegisterAsync(File);
        await ExecuteAsync(
            "UPDATE Candidates SET Statuses = SUBSTR(Statuses, 1, 60) || 'AAAA' || SUBSTR(Statuses, 65) WHERE Id = (SELECT MIN(Id) FROM Candidates)");

        Assert.Empty(await StartAsync($"Data Source={File}"));
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_are_told_as_such()
    {
        await RegisterAsync(File);
        var keys = Path.Combine(_folder, "cut");
        Directory.CreateDirectory(keys);
        await System.IO.File.WriteAllTextAsync(Path.Combine(keys, "key-00000000-0000-0000-0000-000000000001.xml"), "", Cancel);
        await using var services = Services($"Data Source={File}", keys: keys);

        var failure = await Assert.ThrowsAsync<KeyRingException>(() => services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel));

        Assert.Equal(keys, failure.Folder);
    }

    private static async Task RegisterAsync(string file)
    {
        await using var services = Services($"Data Source={file}");
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
        Assert.IsType<Written<Candidate>>(await services.GetRequiredService<CandidateStore>().CreateAsync(
            Actor.System("test"), "test", new Candidate { Id = CandidateId.New(new FakeClock()), FirstName = "A", LastName = "B" }, null, Cancel));
    }

    private static ServiceProvider Services(string connection, string provider = "Sqlite", string? keys = null) => TestDatabase.Build(
        new Dictionary<string, string?> { ["Database:Provider"] = provider, ["ConnectionStrings:Matching"] = connection, ["Database:KeyRing"] = keys },
        new FakeClock());

    private async Task<IReadOnlyList<string>> StartAsync(string connection, string provider = "Sqlite")
    {
        await using var services = Services(connection, provider, provider == "Sqlite" ? null : Path.Combine(_folder, "keys"));
        return await services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
    }

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancel);
    }
}
