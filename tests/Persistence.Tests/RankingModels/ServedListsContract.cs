using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class ServedListsContract(TestDatabase database) : StoreContract(database)
{
    private static readonly DateOnly First = new(2030, 1, 1), Last = new(2030, 3, 31);

    [Fact]
    public async Task The_last_list_of_each_offer_in_the_period_is_audited_and_selected_is_who_was_placed()
    {
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));
        List<Candidate> people = [];
        for (var at = 0; at < 6; at++) people.Add(await World.CandidateAsync());
        await World.PlacementAsync(people[0], offer);
        await ServeAsync(offer, First.AddDays(-1), people);
        await ServeAsync(offer, First, people[..2]);
        await ServeAsync(offer, Last, people);
        await ServeAsync(offer, Last, people[3..], from: 4);
        await ServeAsync(offer, Last.AddDays(1), people[..1]);

        var report = await Database.Get<ServedLists>().AuditAsync(Models.Administrator, First, Last, Cancel);

        Assert.Equal((1, 6, 6, 1), (report.Slices[0].Rankings, report.Slices[0].People, report.Slices[0].Cases, report.Slices[0].Selected));
        Assert.Equal([null, await SectorAsync(offer)], report.Slices.Select(slice => slice.Sector));
    }

    [Fact]
    public async Task Whoever_is_gone_is_left_out_of_the_audit()
    {
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));
        List<Candidate> people = [await World.CandidateAsync(), await World.CandidateAsync(), await World.CandidateAsync()];
        await ServeAsync(offer, new(2032, 1, 1), people);
        await using var context = Database.Contexts.CreateDbContext();
        await context.Candidates.Where(person => person.Id == people[0].Id).ExecuteDeleteAsync(Cancel);

        var report = await Database.Get<ServedLists>().AuditAsync(World.System, new(2032, 1, 1), new(2032, 1, 1), Cancel);

        Assert.Equal((1, 2), (report.Slices[0].Rankings, report.Slices[0].People));
    }

    [Fact]
    public async Task Nothing_served_gives_an_empty_report()
    {
        var report = await Database.Get<ServedLists>().AuditAsync(World.System, new(2031, 1, 1), new(2031, 3, 31), Cancel);

        Assert.Equal((1, 0), (report.Slices.Count, report.Slices[0].Rankings));
    }

    [Fact]
    public async Task Nobody_but_administrators_may_ask() => await Assert.ThrowsAsync<ArgumentException>(
        () => Database.Get<ServedLists>().AuditAsync(Actor.Acheteur("a", new(Guid.NewGuid())), First, Last, Cancel));

    private async Task ServeAsync(Offer offer, DateOnly on, List<Candidate> people, int from = 1)
    {
        var matchable = MatchableOffer.Of(offer, EligibilityPolicy.Default, QpvCommitment.None, null);
        using var log = new RankingLog(new RankingLogWriter(Database.Contexts), Database.Clock);
        log.Served(new()
        {
            OfferId = offer.Id, On = on, WeightsName = "standard", WeightsVersion = 1, IndexVersion = new(1), TotalCount = people.Count,
            Entries = [.. people.Select((person, at) => new ServedEntry
            {
                Rank = from + at,
                Offer = matchable,
                Candidate = MatchableCandidate.Of(person, null, [], on),
                RankedBy = RankedBy.Rules,
                Rules = Points.Of(50),
                Snapshot = () => PairSnapshot.AsOf(person, null, matchable, on, DefaultRuleWeights.Standard, OccupationMap.Empty),
            })],
        });
        await log.WriteWaitingAsync(Cancel);
        Assert.Equal(0, log.Dropped);
    }

    private async Task<MarcheSector?> SectorAsync(Offer offer)
    {
        await using var context = Database.Contexts.CreateDbContext();
        return await context.Marches.Where(marche => marche.Id == offer.MarcheId).Select(marche => (MarcheSector?)marche.Sector).SingleAsync(Cancel);
    }
}

public sealed class ServedListsOnSqlite(SqliteDatabase database) : ServedListsContract(database), IClassFixture<SqliteDatabase>;

public sealed class ServedListsOnPostgreSql(PostgreSqlDatabase database) : ServedListsContract(database), IClassFixture<PostgreSqlDatabase>;
