using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>Files of papers: kept sealed, opened whole or not at all, and nothing refers to what is not there.</summary>
public abstract class PaperFilesContract(TestDatabase database) : StoreContract(database)
{
    private static readonly Actor Desk = Actor.System("test");

    private PaperStore Papers => Database.Get<PaperStore>();

    private IPaperVault Vault => Database.Get<IPaperVault>();

    [Theory]
    [InlineData(1)]
    [InlineData((64 * 1024) - 1)]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(300_000)]
    public async Task A_file_comes_back_as_it_was_sent_and_lies_sealed(int bytes)
    {
        var (person, content) = (await World.CandidateAsync(), RandomNumberGenerator.GetBytes(bytes));
        var file = await DeclaredAsync(person.Id, content);

        await using var opened = (await OpenAsync(Own(person.Id), file))!;
        Assert.Equal((file, bytes), (opened.File.Id, opened.File.Bytes));
        Assert.Equal(content, await ReadAsync(opened));
        var sealedBytes = await SealedAsync(file);
        Assert.Equal(SealedPaper.LengthOf(bytes), sealedBytes.Length);
        if (bytes > 16) Assert.Equal(-1, sealedBytes.AsSpan().IndexOf(content.AsSpan(0, 16)));
    }

    [Fact]
    public async Task Neither_key_nor_name_is_readable_in_the_database()
    {
        var person = await World.CandidateAsync();
        var file = await DeclaredAsync(person.Id, [1, 2, 3]);

        await using var context = Database.Contexts.CreateDbContext();
        var key = (await context.PaperFiles.SingleAsync(stored => stored.Id == file, Cancel)).DataKey;
        var raw = await context.Database.SqlQuery<string>($"""SELECT "DataKey" AS "Value" FROM "PaperFiles" WHERE "Id" = {file.Value}""").SingleAsync(Cancel);
        var papers = await context.Database.SqlQuery<string>(
            $"""SELECT "Evidence" AS "Value" FROM "Candidates" WHERE "Id" = {person.Id.Value}""").SingleAsync(Cancel);
        Assert.Equal(SealedPaper.KeyBytes, Convert.FromBase64String(key).Length);
        Assert.DoesNotContain(key, raw, StringComparison.Ordinal);
        Assert.DoesNotContain("attestation", papers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first byte")]
    [InlineData("middle")]
    [InlineData("last byte")]
    [InlineData("cut")]
    [InlineData("longer")]
    [InlineData("parts exchanged")]
    [InlineData("last part gone")]
    [InlineData("another file")]
    [InlineData("gone")]
    public async Task What_was_altered_does_not_open_and_is_noted(string harm)
    {
        var person = await World.CandidateAsync();
        var file = await DeclaredAsync(person.Id, RandomNumberGenerator.GetBytes(200_000));
        var other = await DeclaredAsync(person.Id, RandomNumberGenerator.GetBytes(200_000));
        var (bytes, part) = (await SealedAsync(file), (64 * 1024) + 16);
        Vault.Forget(file);
        var harmed = harm switch
        {
            "first byte" => Flipped(bytes, 0),
            "middle" => Flipped(bytes, bytes.Length / 2),
            "last byte" => Flipped(bytes, bytes.Length - 1),
            "cut" => bytes[..^1],
            "longer" => [.. bytes, 0],
            "parts exchanged" => [.. bytes[..4], .. bytes[(4 + part)..(4 + part + part)], .. bytes[4..(4 + part)], .. bytes[(4 + part + part)..]],
            "last part gone" => bytes[..(4 + (3 * part))],
            "another file" => await SealedAsync(other),
            _ => null,
        };
        if (harmed is not null) await Vault.KeepAsync(file, (target, stop) => target.WriteAsync(harmed, stop).AsTask(), Cancel);

        await Assert.ThrowsAsync<PaperUnreadableException>(() => OpenAsync(Own(person.Id), file));
        Assert.Equal([ChangeKind.ReadDenied], await NotedAsync(file));
        await using var sound = await OpenAsync(Own(person.Id), other);
        Assert.NotNull(sound);
    }

    [Fact]
    public async Task A_file_whose_key_is_another_or_unreadable_does_not_open()
    {
        var person = await World.CandidateAsync();
        var (file, other) = (await DeclaredAsync(person.Id, [1, 2, 3]), await DeclaredAsync(person.Id, [4, 5, 6]));
        await using var context = Database.Contexts.CreateDbContext();
        await context.Database.ExecuteSqlAsync(
            $"""UPDATE "PaperFiles" SET "DataKey" = (SELECT "DataKey" FROM "PaperFiles" WHERE "Id" = {other.Value}) WHERE "Id" = {file.Value}""", Cancel);
        await context.Database.ExecuteSqlAsync($"""UPDATE "PaperFiles" SET "DataKey" = 'CfDJ8nothing' WHERE "Id" = {other.Value}""", Cancel);

        await Assert.ThrowsAsync<PaperUnreadableException>(() => OpenAsync(Own(person.Id), file));
        await Assert.ThrowsAsync<PaperUnreadableException>(() => OpenAsync(Own(person.Id), other));
        Assert.Equal([ChangeKind.ReadDenied], await NotedAsync(other));
    }

    [Fact]
    public async Task Who_may_not_read_the_persons_file_opens_nothing_and_is_noted()
    {
        var person = await World.CandidateAsync();
        var file = await DeclaredAsync(person.Id, [1, 2, 3]);

        Assert.Null(await OpenAsync(Own((await World.CandidateAsync()).Id), file));
        Assert.Null(await OpenAsync(Actor.Administrateur("root"), file));
        await using (await OpenAsync(Own(person.Id), file)) { }

        Assert.Equal([ChangeKind.ReadDenied, ChangeKind.ReadDenied, ChangeKind.Read], await NotedAsync(file));
    }

    [Fact]
    public async Task Bytes_of_who_may_not_write_the_file_or_sends_again_are_not_kept()
    {
        var person = await World.CandidateAsync();
        var before = Vault.All().Count();

        Assert.IsType<NotFound<Candidate>>(await DeclareAsync(Actor.Administrateur("root"), person.Id, Sent([1])));
        var (key, paper) = (Key(), Sent([1, 2]));
        World.Value(await DeclareAsync(Desk, person.Id, paper, key));
        var again = Assert.IsType<Written<Candidate>>(await DeclareAsync(Desk, person.Id, Sent([1, 2]), key));

        Assert.True(again.Replayed);
        Assert.Single(again.Value.Evidence);
        Assert.Equal(before + 1, Vault.All().Count());
    }

    [Fact]
    public async Task A_person_has_so_many_files_and_bytes_and_no_more()
    {
        var person = await World.CandidateAsync();
        var papers = WithLimits(new(2, 10, TimeSpan.FromMinutes(2)));

        World.Value(await DeclareAsync(Desk, person.Id, Sent(new byte[4]), papers: papers));
        Assert.Equal("paper.too-much", RefusalOf(await DeclareAsync(Desk, person.Id, Sent(new byte[7]), papers: papers)));
        World.Value(await DeclareAsync(Desk, person.Id, Sent(new byte[6]), papers: papers));
        Assert.Equal("paper.too-many", RefusalOf(await DeclareAsync(Desk, person.Id, Sent(new byte[1]), papers: papers)));
        World.Value(await papers.DeclareAsync(Desk, person.Id, Paper(), null, Key(), Cancel));
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_declared_and_nothing_is_left()
    {
        var person = await World.CandidateAsync();
        var before = Everything().ToList();

        var failure = await Assert.ThrowsAsync<IOException>(() => DeclareAsync(
            Desk, person.Id, new SentPaper(Sent(new byte[200_000]).File, () => new FullDiskStream(100_000))));

        Assert.True(FullDisk.IsCauseOf(failure));
        Assert.Empty((await World.Candidates.FindAsync(Desk, person.Id, Cancel))!.Evidence);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task What_is_nobodys_goes_at_the_second_sweep_and_what_is_somebodys_stays()
    {
        var person = await World.CandidateAsync();
        var (kept, withdrawn) = (await DeclaredAsync(person.Id, [1]), await DeclaredAsync(person.Id, [2]));
        var never = new PaperFileId(Guid.CreateVersion7());
        await Vault.KeepAsync(never, (target, stop) => target.WriteAsync(new byte[9], stop).AsTask(), Cancel);
        var file = (await World.Candidates.FindAsync(Desk, person.Id, Cancel))!;
        World.Value(await Papers.WithdrawAsync(Desk, person.Id, file.Version, file.Evidence.Single(paper => paper.File!.Id == withdrawn).Id, Cancel));
        Assert.Null(await OpenAsync(Own(person.Id), withdrawn));

        var sweep = Database.Get<PaperSweep>();
        await sweep.SweepAsync(Cancel);
        Assert.Superset(new HashSet<PaperFileId>([kept, withdrawn, never]), Vault.All().ToHashSet());
        Assert.InRange(await sweep.SweepAsync(Cancel), 2, int.MaxValue);

        Assert.Contains(kept, Vault.All());
        Assert.DoesNotContain(withdrawn, Vault.All());
        Assert.DoesNotContain(never, Vault.All());
    }

    [Fact]
    public void A_link_opens_one_file_for_one_account_for_a_while()
    {
        var (links, file, mine) = (Database.Get<PaperLinks>(), new PaperFileId(Guid.NewGuid()), Own(new(Guid.NewGuid())));
        var link = links.Make(mine, file);

        Assert.Equal(PaperLinkState.Good, links.Read(link, mine, file));
        Assert.Equal(PaperLinkState.Wrong, links.Read(link, mine, new(Guid.NewGuid())));
        Assert.Equal(PaperLinkState.Wrong, links.Read(link[..^2] + "xx", mine, file));
        Assert.Equal(PaperLinkState.Wrong, links.Read("", mine, file));
        Assert.Equal(PaperLinkState.Wrong, links.Read(null, mine, file));
        Assert.Equal(PaperLinkState.OfAnother, links.Read(link, Actor.Candidat("another", new(mine.OrganisationId!.Value)), file));
        Assert.Equal(PaperLinkState.OfAnother, links.Read(link, Own(new(Guid.NewGuid())), file));
        Assert.Equal(PaperLinkState.OfAnother, links.Read(link, Actor.Anonymous, file));
        Database.Clock.Advance(PaperLimits.Usual.LinkLife);
        Assert.Equal(PaperLinkState.Good, links.Read(link, mine, file));
        Database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(PaperLinkState.Expired, links.Read(link, mine, file));
    }

    private async Task<PaperFileId> DeclaredAsync(CandidateId person, byte[] content)
    {
        var sent = Sent(content);
        World.Value(await DeclareAsync(Own(person), person, sent));
        return sent.File.Id;
    }

    private Task<WriteOutcome<Candidate>> DeclareAsync(
        Actor actor, CandidateId person, SentPaper sent, IdempotentRequest? request = null, PaperStore? papers = null) =>
        (papers ?? Papers).DeclareAsync(actor, person, Paper(), sent, request ?? Key(), Cancel);

    private Task<OpenPaper?> OpenAsync(Actor actor, PaperFileId file) => Database.Get<PaperOpener>().OpenAsync(actor, file, Cancel);

    private PaperStore WithLimits(PaperLimits limits) =>
        new(Database.Get<AggregateReader>(), Database.Get<AggregateWriter>(), Vault, limits, Database.Clock);

    private IEnumerable<string> Everything() =>
        Directory.Exists(Database.Get<DatabaseSettings>().PaperFolder)
            ? Directory.EnumerateFiles(Database.Get<DatabaseSettings>().PaperFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];

    private async Task<IReadOnlyList<ChangeKind>> NotedAsync(PaperFileId file)
    {
        await using var context = Database.Contexts.CreateDbContext();
        return await context.Audit.Where(line => line.Operation == "open paper" && line.AggregateId == file.Value.ToString())
            .OrderBy(line => line.Id).Select(line => line.Change).ToListAsync(Cancel);
    }

    private async Task<byte[]> SealedAsync(PaperFileId file)
    {
        await using var source = Vault.Open(file)!;
        var bytes = new byte[source.Length];
        await source.ReadExactlyAsync(bytes, Cancel);
        return bytes;
    }

    private static async Task<byte[]> ReadAsync(OpenPaper opened)
    {
        using var target = new MemoryStream();
        await opened.WriteToAsync(target, Cancel);
        return target.ToArray();
    }

    private Evidence Paper() => new() { Id = EvidenceId.New(Database.Clock), Kind = EvidenceKind.Diploma, IssuedOn = new(2026, 1, 5) };

    private SentPaper Sent(byte[] content) => new(
        new() { Id = PaperFileId.New(Database.Clock), Name = "attestation.pdf", Format = PaperFormat.Pdf, Bytes = content.Length },
        () => new MemoryStream(content));

    private static byte[] Flipped(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }

    private static string RefusalOf(WriteOutcome<Candidate> outcome) => Assert.IsType<Refused<Candidate>>(outcome).Fault.Code;

    private static IdempotentRequest Key()
    {
        Assert.True(IdempotencyKey.TryParse(Guid.NewGuid().ToString("N"), out var key, out _));
        return IdempotentRequest.Of(key, "body");
    }

    private static Actor Own(CandidateId person) => Actor.Candidat("test-candidat", person);

    /// <summary>Gives some bytes, then fails as a disk without room does.</summary>
    private sealed class FullDiskStream(int room) : MemoryStream(new byte[room])
    {
        private const int NoSpace = 28;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("No space left on device", NoSpace);
    }
}

public sealed class PaperFilesOnSqlite(SqliteDatabase database) : PaperFilesContract(database), IClassFixture<SqliteDatabase>;

public sealed class PaperFilesOnPostgreSql(PostgreSqlDatabase database) : PaperFilesContract(database), IClassFixture<PostgreSqlDatabase>;
