using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class ReplayContract(TestDatabase database) : StoreContract(database)
{
    private const int People = 60, Residents = 8, PageOf = 20;

    [Theory]
    [InlineData(null)]
    [InlineData(30)]
    public async Task Every_page_is_worked_out_again_to_the_byte_and_a_changed_place_is_found(int? floor)
    {
        var offer = await SettingAsync(floor);
        await ServeAsync(offer);
        Assert.Empty((await ReplayAsync()).Differences);
        var lines = await LinesAsync(offer);
        Assert.Equal(floor is not null, lines.Exists(line => line.RankBefore > line.Rank));

        // The last page first in the log: two neighbours of it change places.
        await ChangeAsync(offer, line => line.Rank switch { People - 1 => line with { Rank = People }, People => line with { Rank = People - 1 }, _ => line });
        var swapped = await ReplayAsync();

        Assert.Equal(2, swapped.Differences.Count);
        Assert.Contains($" rank={People - 1} ", swapped.Differences[0].Logged, StringComparison.Ordinal);
        Assert.Contains($" rank={People} ", swapped.Differences[0].Replayed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_the_floor_lifted_is_found_where_the_log_says_otherwise()
    {
        var offer = await SettingAsync(30);
        await ServeAsync(offer);
        var lifted = (await LinesAsync(offer)).First(line => line.RankBefore > line.Rank);
        await ChangeAsync(offer, line => line.Rank == lifted.Rank ? line with { RankBefore = lifted.Rank } : line);

        var report = await ReplayAsync();

        Assert.Contains(
            report.Differences,
            difference =>
                difference.Logged.Contains($" rank={lifted.Rank} before={lifted.Rank} lifted=False ", StringComparison.Ordinal)
                && difference.Replayed.Contains("lifted=True", StringComparison.Ordinal)
                    != difference.Replayed.Contains($" rank={lifted.Rank} before={lifted.Rank} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_gone_leaves_the_others_where_they_were()
    {
        var offer = await SettingAsync(30);
        await ServeAsync(offer);
        await using var context = Database.Contexts.CreateDbContext();
        var gone = (await LinesAsync(offer))[4].Person;
        await context
            .Candidates.Where(person => context.ListedStates.Any(state => state.Id == gone && state.CandidateId == person.Id))
            .ExecuteDeleteAsync(Cancel);

        var report = await ReplayAsync(People - 1);
        Assert.Equal((People - 1, 0), (report.Pairs, report.Differences.Count));
        Assert.Equal(People, (await LinesAsync(offer)).Count);

        // Nothing of the person was readable any more; the next sweep takes out the line itself.
        await new RankingLogWriter(Database.Contexts).PurgeAsync(DateTimeOffset.MinValue, Cancel);
        var swept = await ReplayAsync(People - 1);
        Assert.Equal((People - 1, 0), (swept.Pairs, swept.Differences.Count));
        Assert.DoesNotContain(await LinesAsync(offer), line => line.Person == gone || line.Rank == 5);
    }

    private async Task<ReplayReport> ReplayAsync(int pairs = People)
    {
        var report = await Database.Get<RankingReplayer>().ReplayAsync(World.System, pairs, null, Cancel);
        Assert.Equal((3, pairs), (report.Rankings, report.Pairs));
        return report;
    }

    private async Task<List<ServedLine>> LinesAsync(OfferId offer)
    {
        await using var context = Database.Contexts.CreateDbContext();
        return
        [
            .. (await context.ServedRankings.Where(list => list.OfferId == offer).ToListAsync(Cancel))
                .SelectMany(list => list.Page!.Lines)
                .OrderBy(line => line.Rank),
        ];
    }

    private async Task ChangeAsync(OfferId offer, Func<ServedLine, ServedLine> change)
    {
        await using var context = Database.Contexts.CreateDbContext();
        foreach (var list in await context.ServedRankings.Where(list => list.OfferId == offer).ToListAsync(Cancel))
        {
            var changed = list.Page! with { Lines = [.. list.Page.Lines.Select(change).OrderBy(line => line.Rank)] };
            await context.ServedRankings.Where(row => row.Id == list.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Page, changed), Cancel);
        }
    }

    // Residents are the ones whose level nobody knows, so rules and model put them last.
    private async Task<OfferId> SettingAsync(int? floor)
    {
        await Models.ActivateByLevelAsync(Database);
        await using (var context = Database.Contexts.CreateDbContext())
        {
            await context.Candidates.ExecuteDeleteAsync(Cancel);
            context.Sign(World.System, "test");
            context.AddRange(Enumerable.Range(0, People).Select(Person));
            await context.SaveChangesAsync(Cancel);
        }

        var contractor = await World.ContractorAsync();
        var marche = World.Value(
            await World.Marches.CreateAsync(
                World.System,
                "test",
                World.NewMarche(contractor.Id, (await World.BuyerAsync()).Id) with
                {
                    QpvListFloor = floor is { } percent ? Share.FromPercent(percent) : null,
                },
                null,
                Cancel));
        var offer = World.Value(
            await World.Offers.CreateAsync(
                World.System,
                "test",
                World.NewOffer(marche) with
                {
                    Status = OfferStatus.Published,
                    MinLevel = QualificationLevel.Level3,
                },
                null,
                Cancel));
        await Database.Get<EngineFeeder>().LoadAsync(Cancel);
        return offer.Id;
    }

    private Candidate Person(int at)
    {
        var presence = at < Residents ? QpvPresence.Inside : QpvPresence.Outside;
        return World.NewCandidate() with
        {
            Level = at < Residents ? null : QualificationLevel.Level5,
            QpvMemberships =
            [
                new()
                {
                    Presence = presence,
                    Code = at < Residents ? QpvCode.Parse("QN03101M") : null,
                    Vintage = QpvVintage.Perimeters2024,
                    EvaluatedOn = World.Today,
                },
            ],
        };
    }

    private async Task ServeAsync(OfferId offer)
    {
        for (var skip = 0; skip < People; skip += PageOf)
            Assert.Equal(
                PageOf,
                Database
                    .Get<MatchPipeline>()
                    .CandidatesFor(offer, World.Today, MatchOptions.Default with { Skip = skip, Take = PageOf })!
                    .Matches.Count);
        await Database.Get<RankingLog>().WriteWaitingAsync(Cancel);
    }
}

public sealed class ReplayOnSqlite(SqliteDatabase database) : ReplayContract(database), IClassFixture<SqliteDatabase>;

public sealed class ReplayOnPostgreSql(PostgreSqlDatabase database) : ReplayContract(database), IClassFixture<PostgreSqlDatabase>;
