using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>The chain over the audit, and the lines that reading and exporting leave.</summary>
public abstract class AuditChainContract(TestDatabase database) : StoreContract(database)
{
    private AuditVerifier Verifier => Database.Get<AuditVerifier>();

    [Fact]
    public async Task A_change_of_any_value_of_any_line_is_found_at_that_line()
    {
        await World.CandidateAsync(await PrescriberIdAsync());
        await World.CandidateAsync(await PrescriberIdAsync());
        await using var context = Database.Contexts.CreateDbContext();
        var columns = context.Model.FindEntityType(typeof(AuditRow))!.GetProperties().Select(property => property.GetColumnName()).ToList();
        var lines = await context.Audit.OrderBy(row => row.Id).ToListAsync(Cancel);
        Assert.True((await Verifier.VerifyAsync(null, Cancel)).IsSound);
        Assert.Equal(lines[^1].Hash, (await Verifier.VerifyAsync(null, Cancel)).End!.Hash);

        foreach (var line in lines.TakeLast(3))
        foreach (var column in columns)
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
            var changed = Assert.Single(await Tampered(context, column, line.Id));
            Assert.NotEqual(line, changed);
            await transaction.CommitAsync(Cancel);
            var broken = (await Verifier.VerifyAsync(null, Cancel)).BrokenAt;
            // A line moved elsewhere is missed where it was.
            if (column == nameof(AuditRow.Id)) Assert.NotNull(broken);
            else Assert.Equal((column, (long?)line.Id), (column, broken));
            await RestoreAsync(context, changed.Id, line);
            Assert.True((await Verifier.VerifyAsync(null, Cancel)).IsSound);
        }
    }

    [Fact]
    public async Task A_line_taken_out_is_found_at_the_next_one_and_an_end_cut_off_by_what_was_noted()
    {
        await World.CandidateAsync();
        var noted = (await Verifier.VerifyAsync(null, Cancel)).End!;
        await World.CandidateAsync();
        Assert.True((await Verifier.VerifyAsync(noted, Cancel)).IsSound);
        await using var context = Database.Contexts.CreateDbContext();
        var last = (await Verifier.VerifyAsync(null, Cancel)).End!;

        await context.Audit.Where(row => row.Id == noted.Line).ExecuteDeleteAsync(Cancel);
        Assert.Equal(last.Line, (await Verifier.VerifyAsync(null, Cancel)).BrokenAt);
        await context.Audit.Where(row => row.Id >= noted.Line).ExecuteDeleteAsync(Cancel);
        var cut = await Verifier.VerifyAsync(noted, Cancel);

        Assert.Null(cut.BrokenAt);
        Assert.False(cut.IsSound);
    }

    [Fact]
    public async Task Many_writers_at_once_make_one_chain()
    {
        var before = (await Verifier.VerifyAsync(null, Cancel)).Lines;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await World.CandidateAsync();
        }, Cancel)));

        var verdict = await Verifier.VerifyAsync(null, Cancel);
        Assert.True(verdict.IsSound);
        Assert.Equal(before + 80, verdict.Lines);
    }

    [Fact]
    public async Task Lines_of_before_the_chain_are_linked_by_the_upgrade()
    {
        await World.CandidateAsync();
        await using var context = Database.Contexts.CreateDbContext();
        await context.Database.ExecuteSqlAsync($"UPDATE \"Audit\" SET \"Hash\" = ''", Cancel);
        Assert.False((await Verifier.VerifyAsync(null, Cancel)).IsSound);

        await AuditChain.AdoptAsync(context, Cancel);
        await World.CandidateAsync();

        Assert.True((await Verifier.VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task Reads_of_files_leave_one_line_each_with_the_people_shown_and_those_denied()
    {
        var (own, foreign) = (await PrescriberIdAsync(), await PrescriberIdAsync());
        var (first, second, hidden) = (await World.CandidateAsync(own), await World.CandidateAsync(own), await World.CandidateAsync(foreign));
        var actor = Actor.Prescripteur("p-1", own);

        await World.Candidates.FindAsync(actor, first.Id, Cancel);
        await World.Candidates.FindAsync(actor, hidden.Id, Cancel);
        await World.Candidates.ListAsync(actor, new(), (visible, reading) => visible.OrderBy(file => file.Id).ToListAsync(reading), list => list, Cancel);
        await World.Candidates.FindAsync(Actor.Candidat("c", first.Id), first.Id, Cancel);
        await World.Candidates.FindAsync(World.System, first.Id, Cancel);
        await Database.Get<ReadJournal>().WriteAsync(Cancel);

        await using var context = Database.Contexts.CreateDbContext();
        var lines = await context.Audit.Where(row => row.Operation == "read" && row.UserId != "x").OrderBy(row => row.Id).ToListAsync(Cancel);
        Assert.Equal(
            [
                (ChangeKind.Read, "p-1", first.Id.Value.ToString(), ""),
                (ChangeKind.ReadDenied, "p-1", hidden.Id.Value.ToString(), ""),
                (ChangeKind.Read, "p-1", "*", string.Join(',', new[] { first.Id.Value, second.Id.Value }.Order())),
            ],
            lines.Select(line => (line.Change, line.UserId, line.AggregateId, string.Join(',', line.Fields.Split(',').Order()))));
        Assert.True((await Verifier.VerifyAsync(null, Cancel)).IsSound);
    }

    [Fact]
    public async Task An_export_leaves_a_line()
    {
        using var stream = new MemoryStream();
        await new ExportRunner(Database.Contexts).RunAsync(ImportKind.Candidates, stream, Cancel);

        await using var context = Database.Contexts.CreateDbContext();
        var line = await context.Audit.OrderByDescending(row => row.Id).FirstAsync(Cancel);
        Assert.Equal((ChangeKind.Exported, "export", nameof(ImportKind.Candidates)), (line.Change, line.Operation, line.Aggregate));
        Assert.Contains(',', line.Fields);
    }

    private async Task<PrescriberId> PrescriberIdAsync() => (await World.PrescriberAsync()).Id;

    // Writes another value into one column of one line, as somebody at the database would.
    private static async Task<List<AuditRow>> Tampered(MatchingDbContext context, string column, long id)
    {
        var value = column switch
        {
            "Id" => "\"Id\" + 100000",
            "VersionBefore" or "VersionAfter" => $"COALESCE(\"{column}\", 0) + 1",
            "At" => context.Database.IsNpgsql() ? "\"At\" + interval '1 microsecond'" : "substr(\"At\", 1, 4) || '-01-01 00:00:00.000001'",
            "Role" => "'Administrateur'",
            "Change" => "'Deleted'",
            _ => $"'x' || substr(\"{column}\", 2)",
        };
        var statement = $"UPDATE \"Audit\" SET \"{column}\" = {value} WHERE \"Id\" = {{0}}";
        await context.Database.ExecuteSqlRawAsync(statement, [id], Cancel);
        var now = column == "Id" ? id + 100_000 : id;
        return await context.Audit.Where(row => row.Id == now).ToListAsync(Cancel);
    }

    private static async Task RestoreAsync(MatchingDbContext context, long id, AuditRow line)
    {
        await context.Audit.Where(row => row.Id == id).ExecuteDeleteAsync(Cancel);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO "Audit" ("Id", "At", "Role", "UserId", "Operation", "Aggregate", "AggregateId", "Change", "VersionBefore", "VersionAfter", "Fields", "Hash")
            VALUES ({line.Id}, {line.At.UtcDateTime}, {line.Role.ToString()}, {line.UserId}, {line.Operation}, {line.Aggregate}, {line.AggregateId}, {line.Change.ToString()}, {line.VersionBefore}, {line.VersionAfter}, {line.Fields}, {line.Hash})
            """, Cancel);
    }
}

public sealed class AuditChainOnSqlite(SqliteDatabase database) : AuditChainContract(database), IClassFixture<SqliteDatabase>;

public sealed class AuditChainOnPostgreSql(PostgreSqlDatabase database) : AuditChainContract(database), IClassFixture<PostgreSqlDatabase>;
