using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class OfferStoreContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task A_full_offer_and_its_marche_come_back_as_they_were_written()
    {
        var contractor = await World.ContractorAsync();
        var marche = World.NewMarche(contractor.Id, (await World.BuyerAsync()).Id) with
        {
            AmountExclVat = new(3_600_000.01m),
            PenaltyPerMissingHour = new(50m),
            EndsOn = new(2029, 12, 31),
            IsAnruFunded = true,
            Site = new Site { Commune = InseeCode.Parse("31555"), Point = new(43.58, 1.45), Label = "chantier d’Empalot" },
            Version = 1,
        };
        World.Value(await World.Marches.CreateAsync(World.System, "test", marche, null, Cancel));
        var offer = World.NewOffer(marche) with
        {
            Reference = "O-1",
            Description = "Pose de parpaings\nœuvre",
            Openings = 3,
            HoursPlanned = new(12_700.52m),
            WeeklyHours = new(34.5m),
            MinLevel = QualificationLevel.BelowLevel3,
            LicencesRequired = [LicenceCode.Parse("CACES-R482-A")],
            Shift = Shift.EarlyMorning,
            TransitReachable = TransitReachability.Yes,
            HasTutor = true,
            EndsOn = new(2026, 12, 31),
            ApplicationDeadline = new(2026, 3, 31),
            Status = OfferStatus.Published,
            PublishedAt = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero),
            Version = 1,
        };
        World.Value(await World.Offers.CreateAsync(World.System, "test", offer, null, Cancel));

        Assert.Equal(StoredJson.Write(marche), StoredJson.Write(await World.Marches.FindAsync(World.System, marche.Id, Cancel)));
        Assert.Equal(StoredJson.Write(offer), StoredJson.Write(await World.Offers.FindAsync(World.System, offer.Id, Cancel)));
        Assert.Equal(offer.Id, (await World.Offers.FindByReferenceAsync(World.System, contractor.Id, "O-1", Cancel))!.Id);
        Assert.Equal(marche.Id, (await World.Marches.FindByReferenceAsync(World.System, marche.BuyerId, marche.Reference, Cancel))!.Id);
    }

    [Fact]
    public async Task Offers_are_ordered_by_their_first_day()
    {
        var contractor = await World.ContractorAsync();
        var marche = await World.MarcheAsync(contractor.Id);
        foreach (var day in new[] { 20, 3, 11, 3, 28 })
            World.Value(
                await World.Offers.CreateAsync(
                    World.System,
                    "test",
                    World.NewOffer(marche) with
                    {
                        StartsOn = new(2026, 5, day),
                        Status = OfferStatus.Published,
                    },
                    null,
                    Cancel));

        var days = await World.Offers.QueryAsync(
            Actor.Anonymous,
            new(),
            (offers, reading) =>
                offers
                    .Where(offer => offer.ContractorId == contractor.Id)
                    .OrderBy(offer => offer.StartsOn)
                    .Select(offer => offer.StartsOn.Day)
                    .ToListAsync(reading),
            Cancel);

        Assert.Equal([3, 3, 11, 20, 28], days);
    }

    [Fact]
    public async Task Hours_and_money_sort_and_compare_as_numbers()
    {
        var contractor = await World.ContractorAsync();
        var buyer = await World.BuyerAsync();
        foreach (var amount in new[] { 900m, 1_000m, 99.5m })
            World.Value(
                await World.Marches.CreateAsync(
                    World.System,
                    "test",
                    World.NewMarche(contractor.Id, buyer.Id) with
                    {
                        AmountExclVat = new(amount),
                        Title = $"{amount}",
                    },
                    null,
                    Cancel));

        await using var context = Database.Contexts.CreateDbContext();
        var sorted = context
            .Marches.Where(marche => marche.BuyerId == buyer.Id)
            .OrderBy(marche => marche.AmountExclVat)
            .Select(marche => marche.AmountExclVat)
            .ToList();

        Assert.Equal([new Euros(99.5m), new Euros(900m), new Euros(1_000m)], sorted);
    }

    [Fact]
    public async Task Lots_taken_off_a_marche_are_gone_unless_an_offer_stands_on_them()
    {
        var contractor = await World.ContractorAsync();
        var marche = await World.MarcheAsync(contractor.Id);
        var fresh = World.Lot(contractor.Id, 5m);

        var replaced = World.Value(await World.Marches.UpdateAsync(World.System, "w", marche.Id, 1, known => known with { Lots = [fresh] }, Cancel));
        await World.OfferAsync(replaced);
        var refused = await World.Marches.UpdateAsync(World.System, "w", marche.Id, 2, known => known with { Lots = [World.Lot(contractor.Id, 6m)] }, Cancel);

        Assert.Equal("reference.unknown", Assert.IsType<Refused<Marche>>(refused).Fault.Code);
        var hours = Assert.Single(await Database.Get<HoursStore>().ProgressAsync(World.System, [marche.Id], Cancel));
        Assert.Equal(fresh.Obligations[0].Id, hours.ObligationId);
    }

    [Fact]
    public async Task Offers_are_filtered_by_words_of_the_title_and_place()
    {
        var contractor = await World.ContractorAsync();
        var marche = await World.MarcheAsync(contractor.Id);
        World.Value(
            await World.Offers.CreateAsync(
                World.System,
                "test",
                World.NewOffer(marche) with
                {
                    Title = "Chef d’Équipe façadier",
                    Status = OfferStatus.Published,
                },
                null,
                Cancel));

        foreach (
            var actor in new[]
            {
                Actor.Anonymous,
                Actor.Entreprise("e", contractor.Id),
                Actor.Acheteur("b", marche.BuyerId),
                Actor.Facilitateur("f", await World.DeskAsync("31")),
            })
        {
            var found = await World.Offers.QueryAsync(
                actor,
                new OfferFilter { Search = "equipe FACADIER" },
                (offers, reading) => offers.OrderBy(SortKeys.FoldedText<Offer>()).ToListAsync(reading),
                Cancel);
            Assert.Equal("Chef d’Équipe façadier", Assert.Single(found).Title);
        }

        Assert.Equal(
            0,
            await World.Offers.QueryAsync(
                Actor.Anonymous,
                new OfferFilter { Search = "facadier%", Department = "69" },
                (offers, reading) => offers.CountAsync(reading),
                Cancel));
        Assert.Equal(
            1,
            await World.Offers.QueryAsync(
                Actor.Anonymous,
                new OfferFilter
                {
                    Search = "facadier",
                    Department = "31",
                    Commune = InseeCode.Parse("31555"),
                },
                (offers, reading) => offers.CountAsync(reading),
                Cancel));
    }
}

public sealed class OfferStoreOnSqlite(SqliteDatabase database) : OfferStoreContract(database), IClassFixture<SqliteDatabase>;

public sealed class OfferStoreOnPostgreSql(PostgreSqlDatabase database) : OfferStoreContract(database), IClassFixture<PostgreSqlDatabase>;
