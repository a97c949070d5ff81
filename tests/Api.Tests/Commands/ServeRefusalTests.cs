using System.Net;
using System.Net.Sockets;

namespace Matching.Api.Tests.Commands;

/// <summary>A start that cannot work says why in a few lines, exits with 1 and leaves nothing behind.</summary>
public sealed class ServeRefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_taken_port_is_named_with_the_way_to_another()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((IPEndPoint)occupant.LocalEndpoint).Port;

        var run = await CommandRun.OfAsync(_folder, $"--urls http://127.0.0.1:{port} --lang en");

        Assert.Equal((1, $"The port of http://127.0.0.1:{port} is already taken. Choose another one, for example: --urls http://127.0.0.1:5081"),
            (run.ExitCode, run.Error.Trim()));
        Assert.Empty(run.Output.Trim());
    }

    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("ftp://127.0.0.1:5090", "ftp://127.0.0.1:5090")]
    [InlineData("http://127.0.0.1:99999", "http://127.0.0.1:99999")]
    [InlineData("http://203.0.113.1:5090", "http://203.0.113.1:5090")]
    public async Task An_address_nobody_can_listen_on_is_named(string url, string named)
    {
        var run = await CommandRun.OfAsync(_folder, $"--urls {url} --lang en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Demo__Candidats", "5", "Demo:Candidats: unknown key. Did you mean Demo:Candidates?")]
    [InlineData("Demo__Volume", "5", "Demo:Volume: unknown key; allowed keys: Demo:Candidates, Demo:Enabled, Demo:Offers, Demo:Seed, Demo:Today, Demo:Train")]
    [InlineData("Databse__Provider", "Sqlite", "Databse: unknown key. Did you mean Database?")]
    [InlineData("ConnectionStrings__Maching", "x", "ConnectionStrings:Maching: unknown key. Did you mean ConnectionStrings:Matching?")]
    [InlineData("Database__Provider", "Postgres", "Database:Provider = “Postgres” is not allowed; expected: Sqlite, PostgreSql. Did you mean PostgreSql?")]
    [InlineData("Database__Provider", "1", "Database:Provider = “1” is not allowed; expected: Sqlite, PostgreSql")]
    [InlineData(
        "Database__Provider",
        "PostgreSql",
        "ConnectionStrings:Matching: is missing; PostgreSql needs one, for example Host=localhost;Database=matching;Username=matching")]
    [InlineData("Demo__Enabled", "yes", "Demo:Enabled = “yes” is not allowed; expected: true, false")]
    [InlineData("Demo__Candidates", "0", "Demo:Candidates = “0” is not allowed; expected: a whole number from 1 to 1000000")]
    [InlineData("Demo__Offers", "1e3", "Demo:Offers = “1e3” is not allowed; expected: a whole number from 1 to 50000")]
    [InlineData("Demo__Seed", "-1", "Demo:Seed = “-1” is not allowed; expected: a whole number from 0 to 2147483647")]
    [InlineData("Demo__Today", "2027-02-29", "Demo:Today = “2027-02-29” is not allowed; expected: a day yyyy-mm-dd from 2024-01-01 to 2099-12-31")]
    [InlineData("Demo__Today", "1999-12-31", "Demo:Today = “1999-12-31” is not allowed; expected: a day yyyy-mm-dd from 2024-01-01 to 2099-12-31")]
    [InlineData("Authentication__Authority", "https://idp.example", "Demo:Today: not possible beside Authentication:Authority")]
    [InlineData(
        "Authentication__TokenLifetime",
        "5",
        "Authentication:TokenLifetime = “5” is not allowed; expected: a duration hh:mm:ss from 00:01:00 to 1.00:00:00")]
    [InlineData(
        "Authentication__Authority",
        "http://idp.example",
        "Authentication:Authority = “http://idp.example” is not allowed; expected: an https address (http on this machine only)")]
    [InlineData("Authentication__Roles__Candidat", "acheteur", "Authentication:Roles:Candidat = “acheteur” already names Acheteur; one name per role")]
    [InlineData("Http__AllowedOrigins", "*", "Http:AllowedOrigins = “*” is not allowed; expected: an origin such as https://example.org, without path or *")]
    [InlineData(
        "Http__TrustedProxies",
        "0.0.0.0/0",
        "Http:TrustedProxies = “0.0.0.0/0” is not allowed; expected: an address or a network such as 10.0.0.5 or 10.0.0.0/24; never all of them")]
    [InlineData(
        "Http__MetricsReaders",
        "::/0",
        "Http:MetricsReaders = “::/0” is not allowed; expected: an address or a network such as 10.0.0.5 or 10.0.0.0/24; never all of them")]
    [InlineData(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "127.0.0.1:4317",
        "OTEL_EXPORTER_OTLP_ENDPOINT = “127.0.0.1:4317” is not allowed; expected: an address such as http://127.0.0.1:4317, of http or https")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http", "OTEL_EXPORTER_OTLP_PROTOCOL = “http” is not allowed; expected: grpc, http/protobuf")]
    [InlineData(
        "ConnectionStrings__Matching",
        "Data Source=:memory:",
        "ConnectionStrings:Matching: names no file; expected: Data Source=<file>. A database in memory would be lost with its first connection.")]
    public async Task A_wrong_setting_is_named_with_what_is_allowed(string variable, string value, string sentence)
    {
        var run = await CommandRun.OfAsync(_folder, "serve --lang en", (variable, value));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"The configuration cannot be used:{Environment.NewLine}  - {sentence}", run.Error.TrimEnd());
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_malformed_connection_string_is_refused_without_showing_its_password()
    {
        var run = await CommandRun.OfAsync(_folder, "serve --lang en",
            ("Database__Provider", "PostgreSql"), ("ConnectionStrings__Matching", "Host=db;Password=hunter2;Colour=blue"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ConnectionStrings:Matching", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_on_the_command_line_are_checked_like_all_others()
    {
        var run = await CommandRun.OfAsync(_folder, "serve --lang en --Demo:Offers=none");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Demo:Offers = “none” is not allowed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_nobody_may_write_is_named_and_left_as_it_is()
    {
        var file = _folder.File("frozen.db");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        TemporaryFolder.Permit(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        var run = await CommandRun.OfAsync(_folder, "serve --lang en", ("ConnectionStrings__Matching", $"Data Source={file}"));

        Assert.Equal(
            (1, $"The database {file} cannot be written: nobody may write to this file (chmod u+w gives that back)"),
            (run.ExitCode, run.Error.Trim()));
        Assert.Equal(["frozen.db"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_missing_folder_is_named_and_not_made()
    {
        var folder = _folder.File("typo");

        var run = await CommandRun.OfAsync(_folder, "serve --lang en", ("ConnectionStrings__Matching", $"Data Source={folder}/m.db"));

        Assert.Equal(
            (1, $"The folder {folder} of the database {folder}/m.db does not exist. Make it or correct ConnectionStrings:Matching."),
            (run.ExitCode, run.Error.Trim()));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("token --role administrateur")]
    [InlineData("import communes communes.csv")]
    [InlineData("backup .")]
    public async Task A_data_folder_that_is_missing_is_named_and_not_made(string command)
    {
        await File.WriteAllTextAsync(_folder.File("communes.csv"), "", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder, command + " --lang en", ("Data__Folder", _folder.File("typo")));

        Assert.Equal((1, $"The data folder {_folder.File("typo")} does not exist.\nMake it, or correct Data:Folder."), (run.ExitCode, run.Error.Trim()));
        Assert.False(Directory.Exists(_folder.File("typo")));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("export candidates")]
    public async Task Data_without_their_keys_are_told_in_two_lines_and_no_key_is_made(string command)
    {
        var seed = await CommandRun.OfAsync(_folder, "seed --Demo:Candidates=20 --Demo:Offers=2 --Demo:Train=false");
        Assert.True(seed.ExitCode == 0, seed.Error);
        Directory.Move(_folder.File("keys"), _folder.File("away"));

        var run = await CommandRun.OfAsync(_folder, command + " --lang en");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                $"The encryption keys of {_folder.File("matching.db")} are missing: there are none in {_folder.File("keys")}.",
                "Put the folder keys of the same backup there, or name it in Database:KeyRing. No key was made.",
            ],
            run.Error.Trim().Split('\n'));
        Assert.False(Directory.Exists(_folder.File("keys")));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_named()
    {
        var run = await CommandRun.OfAsync(_folder, "serve --lang en", ("ConnectionStrings__Matching", $"Data Source={_folder.Path}"));

        Assert.Equal((1, $"The database {_folder.Path} is a folder; expected: a file."), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is()
    {
        var file = _folder.File("letter.txt");
        await File.WriteAllTextAsync(file, "Dear reader, I am no database.", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(_folder, "serve --lang en", ("ConnectionStrings__Matching", $"Data Source={file}"));

        Assert.Equal((1, $"{file} is not a SQLite database; nothing in it was changed. Correct ConnectionStrings:Matching."), (run.ExitCode, run.Error.Trim()));
        Assert.Equal("Dear reader, I am no database.", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }
}
