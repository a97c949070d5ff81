using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Persistence.Tests;

public abstract class ListedStatesMigrationContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task The_log_of_rankings_begins_anew_and_what_models_learn_from_stays()
    {
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));
        var proposal = await World.CandidatureAsync(await World.CandidateAsync(), offer);
        var model = await Models.RegisterAsync(Database);
        await using var context = Database.Contexts.CreateDbContext();
        var kept = (await context.ProposalSnapshots.SingleAsync(row => row.CandidatureId == proposal.Id, Cancel)).Content;
        context.DriftReferences.Add(new() { ModelId = model.Id, LastRanking = 77, Content = new(0, 0, []) });
        await context.SaveChangesAsync(Cancel);

        var migrator = context.GetService<IMigrator>();
        await migrator.MigrateAsync("EntryDays", Cancel);
        await context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "ServedRankings" ("At", "On", "WeightsName", "WeightsVersion", "IndexSequence", "TotalCount", "Format")
            VALUES ('2026-01-01 00:00:00Z', '2026-01-01', 'standard', 1, 1, 1, 2)
            """,
            Cancel);
        await migrator.MigrateAsync(cancellationToken: Cancel);

        Assert.False(await context.ServedRankings.AnyAsync(Cancel));
        Assert.Equal(0, (await context.DriftReferences.SingleAsync(row => row.ModelId == model.Id, Cancel)).LastRanking);
        Assert.Equal(kept, (await context.ProposalSnapshots.SingleAsync(row => row.CandidatureId == proposal.Id, Cancel)).Content);
    }
}

public sealed class ListedStatesMigrationOnSqlite(SqliteDatabase database) : ListedStatesMigrationContract(database), IClassFixture<SqliteDatabase>;

public sealed class ListedStatesMigrationOnPostgreSql(PostgreSqlDatabase database) : ListedStatesMigrationContract(database), IClassFixture<PostgreSqlDatabase>;
