using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests.Reading;

public abstract class LatestFirstContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task What_is_entered_bears_the_moment_and_keeps_it()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        var offer = World.Value(await World.Offers.CreateAsync(World.System, "test", World.NewOffer(marche), null, Cancel));
        var person = World.Value(
            await World.Candidates.CreateAsync(World.System, "test", World.NewCandidate((await World.PrescriberAsync()).Id, "Durand"), null, Cancel));

        var changed = World.Value(await World.Offers.UpdateAsync(World.System, "test", offer.Id, 1, known => known with { Title = "Autre" }, Cancel));

        Assert.All([marche.EnteredAt, offer.EnteredAt, person.EnteredAt], at => Assert.Equal(Database.Clock.GetUtcNow(), at, TimeSpan.FromSeconds(1)));
        Assert.Equal(offer.EnteredAt, changed.EnteredAt);
        Assert.Equal(offer.EnteredAt, (await World.Offers.FindAsync(World.System, offer.Id, Cancel))!.EnteredAt);
    }

    [Fact]
    public async Task What_says_when_it_was_entered_is_believed()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        var earlier = new DateTimeOffset(2024, 2, 29, 9, 30, 0, TimeSpan.Zero);

        var offer = World.Value(await World.Offers.CreateAsync(World.System, "test", World.NewOffer(marche) with { EnteredAt = earlier }, null, Cancel));

        await using var context = Database.Contexts.CreateDbContext();
        Assert.Equal(earlier, await context.Offers.Where(known => known.Id == offer.Id).Select(known => known.EnteredAt).SingleAsync(Cancel));
    }

    [Fact]
    public async Task What_was_kept_before_it_was_noted_sorts_last()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        var old = World.Value(await World.Offers.CreateAsync(World.System, "test", World.NewOffer(marche) with { Reference = "ancienne" }, null, Cancel));
        var recent = World.Value(await World.Offers.CreateAsync(World.System, "test", World.NewOffer(marche) with { Reference = "neuve" }, null, Cancel));
        await using var context = Database.Contexts.CreateDbContext();
        await context
            .Offers.Where(known => known.Id == old.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.EnteredAt, default(DateTimeOffset)), Cancel);

        var listed = await context.Offers.Where(offer => offer.MarcheId == marche.Id).OrderByDescending(offer => offer.EnteredAt).ToListAsync(Cancel);

        Assert.Equal([recent.Id, old.Id], listed.Select(offer => offer.Id));
        Assert.Equal(default, listed[1].EnteredAt);
    }
}

public sealed class LatestFirstOnSqlite(SqliteDatabase database) : LatestFirstContract(database), IClassFixture<SqliteDatabase>;

public sealed class LatestFirstOnPostgreSql(PostgreSqlDatabase database) : LatestFirstContract(database), IClassFixture<PostgreSqlDatabase>;
