using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Persistence.Tests;

/// <summary>A backup holds database and keys together; what is damaged or does not fit together is never left nor put in place.</summary>
public sealed class BackupsTests(PostgreSqlServer server) : IAsyncLifetime
{
    private static readonly Actor Tester = Actor.System("test");
    private readonly string _folder = Directory.CreateTempSubdirectory("matching-backup-").FullName;
    private CandidateId _known;
    private ServiceProvider _source = null!;

    private string Backup => Path.Combine(_folder, "backup.zip");

    private string Target => Path.Combine(_folder, "target");

    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { "source", "target" }) Directory.CreateDirectory(Path.Combine(_folder, name));
        await File.WriteAllTextAsync(SigningKey("source"), "key", Cancel);
        _source = Services("source");
        await _source.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
        _known = await RegisterAsync(_source, "Première");
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Made_beside_a_running_program_it_brings_back_the_data_of_that_moment_with_their_keys()
    {
        await BackUpAsync();
        var later = await RegisterAsync(_source, "Seconde");

        Assert.Empty((await RestoreAsync()).SetAside);

        await using var restored = Services("target");
        await restored.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
        var candidates = restored.GetRequiredService<CandidateStore>();
        Assert.Equal("Première", (await candidates.FindAsync(Tester, _known, Cancel))!.LastName);
        Assert.Null(await candidates.FindAsync(Tester, later, Cancel));
        Assert.Equal("key", await File.ReadAllTextAsync(SigningKey("target"), Cancel));
    }

    [Fact]
    public async Task Everything_it_leaves_is_its_owners_alone_and_no_draft_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        await BackUpAsync();
        await RestoreAsync();

        Assert.Equal(["backup.zip", "source", "target"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order());
        Assert.Equal(["keys", "matching.db", "matching.db.in-use", "signing-key.pem"], Directory.GetFileSystemEntries(Target).Select(Path.GetFileName).Order());
        Assert.All(Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Append(Backup), file => Assert.False(OwnerOnly.IsOpenToOthers(file), file));
        Assert.False(OwnerOnly.IsOpenToOthers(Path.Combine(Target, "keys")));
    }

    [Fact]
    public async Task What_was_deleted_is_not_in_it()
    {
        await using (var context = await Contexts(_source).CreateDbContextAsync(Cancel))
            await context.Database.ExecuteSqlRawAsync("DELETE FROM Candidates", Cancel);

        await BackUpAsync();

        await using var archive = await ZipFile.OpenReadAsync(Backup, Cancel);
        await using var database = await archive.GetEntry("matching.db")!.OpenAsync(Cancel);
        using var bytes = new MemoryStream();
        await database.CopyToAsync(bytes, Cancel);
        Assert.Equal(-1, bytes.ToArray().AsSpan().IndexOf("Première"u8));
    }

    [Fact]
    public async Task It_leaves_a_line_in_the_audit()
    {
        await BackUpAsync();
        await _source.GetRequiredService<Backups>().NoteAsync(Cancel);

        await using var context = await Contexts(_source).CreateDbContextAsync(Cancel);
        Assert.Equal(ChangeKind.Exported, (await context.Audit.SingleAsync(line => line.Operation == "backup", Cancel)).Change);
    }

    [Fact]
    public async Task It_holds_the_files_of_papers_which_open_again_and_sets_aside_those_that_are_there()
    {
        var file = await SendPaperAsync(_source);
        await BackUpAsync();
        await RestoreAsync();
        Assert.Single(PaperFolder.FilesIn(Path.Combine(Target, "papers")));
        var restored = await RestoreAsync(replace: true);

        Assert.Contains(restored.SetAside, path => path.Contains("papers.replaced-", StringComparison.Ordinal));
        await using var target = Services("target");
        await target.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
        await using var opened = await target.GetRequiredService<PaperOpener>().OpenAsync(Tester, file, Cancel);
        using var content = new MemoryStream();
        await opened!.WriteToAsync(content, Cancel);
        Assert.Equal("%PDF"u8.ToArray(), content.ToArray());
    }

    [Fact]
    public async Task Without_the_keys_of_the_data_none_is_made()
    {
        Directory.Move(Keys("source"), Keys("source") + "-away");

        var refused = await Assert.ThrowsAsync<DatabaseStartException>(BackUpAsync);

        Assert.Equal(DatabaseProblem.KeysMissing, refused.Problem);
        Assert.Equal(["source", "target"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Data_that_are_there_are_left_alone_unless_told_to_and_then_set_aside()
    {
        await BackUpAsync();
        await RestoreAsync();
        CandidateId own;
        await using (var target = Services("target"))
        {
            await target.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
            own = await RegisterAsync(target, "Troisième");
        }

        var refused = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync());
        var restored = await RestoreAsync(replace: true);

        Assert.Equal((BackupProblem.Occupied, Path.Combine(Target, "matching.db")), (refused.Problem, refused.Place));
        Assert.Equal(3, restored.SetAside.Count);
        Assert.All(restored.SetAside, path => Assert.Contains(".replaced-", path, StringComparison.Ordinal));
        await using var now = Services("target");
        await using var before = Services("target", restored.SetAside[0], restored.SetAside[1]);
        Assert.Null(await now.GetRequiredService<CandidateStore>().FindAsync(Tester, own, Cancel));
        await before.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
        Assert.Equal("Troisième", (await before.GetRequiredService<CandidateStore>().FindAsync(Tester, own, Cancel))!.LastName);
    }

    [Fact]
    public async Task While_a_program_uses_the_data_nothing_takes_their_place()
    {
        await BackUpAsync();
        await using var running = Services("target");
        await running.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);

        var refused = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(replace: true));

        Assert.Equal(BackupProblem.InUse, refused.Problem);
        Assert.Empty(Directory.GetFileSystemEntries(Target, "*.replaced-*"));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("nothing")]
    [InlineData("outside")]
    [InlineData("without a file")]
    [InlineData("without the database")]
    public async Task A_damaged_one_is_refused_and_changes_nothing(string damage)
    {
        await BackUpAsync();
        await DamageAsync(damage);

        var refused = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(replace: true));

        Assert.Equal((damage is "cut" or "nothing" ? BackupProblem.NoArchive : BackupProblem.Damaged, Backup), (refused.Problem, refused.Place));
        Assert.Equal(["matching.db.in-use"], Directory.GetFileSystemEntries(Target).Select(Path.GetFileName));
        Assert.Equal(["backup.zip", "source", "target"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task One_of_a_later_program_is_refused()
    {
        await using (var context = await Contexts(_source).CreateDbContextAsync(Cancel))
        {
            await BackUpAsync();
            await context.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0')", Cancel);
        }

        var noBackup = await Assert.ThrowsAsync<DatabaseStartException>(() =>
            _source.GetRequiredService<Backups>().WriteAsync(Path.Combine(_folder, "later.zip"), SigningKey("source"), Cancel));
        await ReplaceDatabaseAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231235959_Later', '99.0')");
        var noRestore = await Assert.ThrowsAsync<DatabaseStartException>(() => RestoreAsync());

        Assert.Equal([DatabaseProblem.Newer, DatabaseProblem.Newer], [noBackup.Problem, noRestore.Problem]);
        Assert.Equal(["matching.db.in-use"], Directory.GetFileSystemEntries(Target).Select(Path.GetFileName));
    }

    [Fact]
    public async Task One_whose_keys_are_of_other_data_is_refused()
    {
        await BackUpAsync();
        await using (var other = Services("target"))
        {
            await other.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
            await RegisterAsync(other, "Autre");
        }

        SqliteConnection.ClearAllPools();
        await ReplaceAsync("matching.db", await File.ReadAllBytesAsync(Path.Combine(Target, "matching.db"), Cancel));
        Directory.Delete(Target, recursive: true);
        Directory.CreateDirectory(Target);

        var refused = await Assert.ThrowsAsync<DatabaseStartException>(() => RestoreAsync());

        Assert.Equal(DatabaseProblem.KeysOfAnother, refused.Problem);
        Assert.Equal(["matching.db.in-use"], Directory.GetFileSystemEntries(Target).Select(Path.GetFileName));
    }

    [Fact]
    public async Task On_postgresql_it_holds_the_keys_alone_tried_on_the_database()
    {
        Assert.SkipWhen(PostgreSqlServer.Absence is not null, PostgreSqlServer.Absence ?? "");
        var settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = "PostgreSql",
            ["ConnectionStrings:Matching"] = await server.NewDatabaseAsync(),
            ["Database:KeyRing"] = Keys("target"),
        };
        await using var services = TestDatabase.Build(settings, new FakeClock());
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
        await RegisterAsync(services, "Première");

        var made = await services.GetRequiredService<Backups>().WriteAsync(Backup, SigningKey("target"), Cancel);
        await services.GetRequiredService<Backups>().NoteAsync(Cancel);
        Directory.Move(Keys("target"), Keys("target") + "-away");
        var away = await Assert.ThrowsAsync<DatabaseStartException>(() => services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel));
        await services.GetRequiredService<Backups>().RestoreAsync(Backup, SigningKey("target"), replace: false, Cancel);

        await using var archive = await ZipFile.OpenReadAsync(Backup, Cancel);
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName == "matching.db");
        Assert.Equal((DatabaseProvider.PostgreSql, DatabaseProblem.KeysMissing), (made.Provider, away.Problem));
        await services.GetRequiredService<DatabaseStart>().PrepareAsync(Cancel);
    }

    private Task BackUpAsync() => _source.GetRequiredService<Backups>().WriteAsync(Backup, SigningKey("source"), Cancel);

    private async Task<RestoredBackup> RestoreAsync(bool replace = false)
    {
        SqliteConnection.ClearAllPools();
        await using var target = Services("target");
        return await target.GetRequiredService<Backups>().RestoreAsync(Backup, SigningKey("target"), replace, Cancel);
    }

    private ServiceProvider Services(string name, string? database = null, string? keys = null) => TestDatabase.Build(
        new Dictionary<string, string?>
        {
            ["ConnectionStrings:Matching"] = $"Data Source={database ?? Path.Combine(_folder, name, "matching.db")}",
            ["Database:KeyRing"] = keys ?? Keys(name),
        },
        new FakeClock());

    private string Keys(string name) => Path.Combine(_folder, name, "keys");

    private string SigningKey(string name) => Path.Combine(_folder, name, "signing-key.pem");

    private static IDbContextFactory<MatchingDbContext> Contexts(ServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<MatchingDbContext>>();

    private static async Task<CandidateId> RegisterAsync(ServiceProvider services, string name) => Assert.IsType<Written<Candidate>>(
        await services.GetRequiredService<CandidateStore>().CreateAsync(
            Tester, "test", new Candidate { Id = CandidateId.New(new FakeClock()), FirstName = "Ada", LastName = name }, null, Cancel)).Value.Id;

    private async Task<PaperFileId> SendPaperAsync(ServiceProvider services)
    {
        var file = new PaperFile { Id = PaperFileId.New(new FakeClock()), Name = "a.pdf", Format = PaperFormat.Pdf, Bytes = 4 };
        var paper = new Evidence { Id = EvidenceId.New(new FakeClock()), Kind = EvidenceKind.Diploma, IssuedOn = new(2026, 1, 5) };
        Assert.True(IdempotencyKey.TryParse("key", out var key, out _));
        Assert.IsType<Written<Candidate>>(await services.GetRequiredService<PaperStore>().DeclareAsync(
            Tester, _known, paper, new(file, () => new MemoryStream("%PDF"u8.ToArray())), IdempotentRequest.Of(key, ""), Cancel));
        return file.Id;
    }

    private async Task DamageAsync(string damage)
    {
        var bytes = await File.ReadAllBytesAsync(Backup, Cancel);
        switch (damage)
        {
            case "cut": await File.WriteAllBytesAsync(Backup, bytes[..(bytes.Length / 2)], Cancel); break;
            case "nothing": await File.WriteAllTextAsync(Backup, "Dear reader, I am no backup.", Cancel); break;
            case "changed": await ReplaceAsync("keys/" + Path.GetFileName(Directory.GetFiles(Keys("source")).Single()), "<key />"u8.ToArray()); break;
            case "outside": await ChangeManifestAsync("\"signing-key.pem\"", "\"../signing-key.pem\""); break;
            case "without a file": await ReplaceAsync("signing-key.pem", null); break;
            default: await ChangeManifestAsync("\"matching.db\"", "\"keys/matching.db\""); break;
        }
    }

    private async Task ChangeManifestAsync(string from, string to)
    {
        string manifest;
        await using (var archive = await ZipFile.OpenReadAsync(Backup, Cancel))
        {
            using var reader = new StreamReader(await archive.GetEntry("manifest.json")!.OpenAsync(Cancel));
            manifest = await reader.ReadToEndAsync(Cancel);
        }

        Assert.Contains(from, manifest, StringComparison.Ordinal);
        await ReplaceAsync("manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest.Replace(from, to, StringComparison.Ordinal)));
    }

    // With its right digest: only opening it tells.
    private async Task ReplaceDatabaseAsync(string sql)
    {
        var file = Path.Combine(_folder, "changed.db");
        await using (var archive = await ZipFile.OpenReadAsync(Backup, Cancel)) await archive.GetEntry("matching.db")!.ExtractToFileAsync(file, Cancel);
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(Cancel);
        }

        await ReplaceAsync("matching.db", await File.ReadAllBytesAsync(file, Cancel));
        File.Delete(file);
    }

    private async Task ReplaceAsync(string name, byte[]? content)
    {
        await using var archive = await ZipFile.OpenAsync(Backup, ZipArchiveMode.Update, Cancel);
        archive.GetEntry(name)!.Delete();
        if (content is null) return;
        await using (var entry = await archive.CreateEntry(name).OpenAsync(Cancel)) await entry.WriteAsync(content, Cancel);
        if (name != "matching.db") return;

        System.Text.Json.Nodes.JsonNode manifest;
        await using (var old = await archive.GetEntry("manifest.json")!.OpenAsync(Cancel))
            manifest = (await System.Text.Json.Nodes.JsonNode.ParseAsync(old, cancellationToken: Cancel))!;
        var file = manifest["files"]!.AsArray().Single(one => (string)one!["name"]! == name)!;
        (file["bytes"], file["sha256"]) = (content.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        archive.GetEntry("manifest.json")!.Delete();
        await using var renewed = await archive.CreateEntry("manifest.json").OpenAsync(Cancel);
        await renewed.WriteAsync(System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString()), Cancel);
    }
}
