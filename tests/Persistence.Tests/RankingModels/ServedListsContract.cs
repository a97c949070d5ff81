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
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(World.System, "test");
        foreach (var person in people)
            if (!await context.Snapshots.AnyAsync(row => row.Digest == Digest(person), Cancel))
                context.Snapshots.Add(new() { Digest = Digest(person), CandidateId = person.Id, Content = "{}" });
        context.ServedRankings.Add(new()
        {
            At = Database.Clock.GetUtcNow(), OfferId = offer.Id, On = on, WeightsName = "standard", WeightsVersion = 1, IndexSequence = 1, TotalCount = people.Count,
            Entries = [.. people.Select((person, at) => new ServedEntryRow { Rank = from + at, OfferId = offer.Id, CandidateId = person.Id, RankedBy = RankedBy.Rules, Rules = 50_000, Snapshot = Digest(person) })],
        });
        await context.SaveChangesAsync(Cancel);
    }

    private async Task<MarcheSector?> SectorAsync(Offer offer)
    {
        await using var context = Database.Contexts.CreateDbContext();
        return await context.Marches.Where(marche => marche.Id == offer.MarcheId).Select(marche => (MarcheSector?)marche.Sector).SingleAsync(Cancel);
    }

    private static string Digest(Candidate person) => person.Id.Value.ToString("N") + person.Id.Value.ToString("N");
}

public sealed class ServedListsOnSqlite(SqliteDatabase database) : ServedListsContract(database), IClassFixture<SqliteDatabase>;

public sealed class ServedListsOnPostgreSql(PostgreSqlDatabase database) : ServedListsContract(database), IClassFixture<PostgreSqlDatabase>;
