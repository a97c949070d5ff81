namespace Matching.Persistence.Tests;

public abstract class HoursStoreContract(TestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task Hours_add_up_to_the_hundredth_and_only_counted_ones_count()
    {
        var contractor = await World.ContractorAsync();
        var marche = await World.MarcheAsync(contractor.Id, hours: 12_700.52m);
        var offer = await World.OfferAsync(marche);
        var inQpv = await World.PlacementAsync(await World.CandidateAsync(), offer, livedInQpv: true);
        var elsewhere = await World.PlacementAsync(await World.CandidateAsync(), offer);
        await World.TimesheetAsync(inQpv, 1, 0.1m);
        var wrong = await World.TimesheetAsync(inQpv, 2, 151.67m, TimesheetState.Locked);
        await World.TimesheetAsync(inQpv, 2, 51.67m, TimesheetState.Validated, corrects: wrong.Id);
        await World.TimesheetAsync(elsewhere, 1, 0.2m);
        await World.TimesheetAsync(elsewhere, 2, 99m, TimesheetState.Submitted);

        var progress = Assert.Single(await Database.Get<HoursStore>().ProgressAsync(World.System, [marche.Id], Cancel));

        Assert.Equal(new InsertionHours(100.3m), progress.DoneHours);
        Assert.Equal(new InsertionHours(100.1m), progress.QpvHours);
        Assert.Equal(new InsertionHours(12_600.22m), progress.RemainingHours);
        Assert.Equal(2, progress.Persons);
    }

    [Fact]
    public async Task An_obligation_without_any_work_owes_everything_but_its_opening_balance()
    {
        var contractor = await World.ContractorAsync();
        var buyer = await World.BuyerAsync();
        var lot = World.Lot(contractor.Id, 100m);
        var marche = World.NewMarche(contractor.Id, buyer.Id) with
        {
            Lots = [lot with { Obligations = [lot.Obligations[0] with { OpeningBalance = new(40.5m) }] }],
        };
        World.Value(await World.Marches.CreateAsync(World.System, "test", marche, null, Cancel));

        var progress = Assert.Single(await Database.Get<HoursStore>().ProgressAsync(World.System, [marche.Id], Cancel));

        Assert.Equal(new InsertionHours(59.5m), progress.RemainingHours);
        Assert.Equal(0, progress.Persons);
    }

    [Fact]
    public async Task A_month_of_a_placement_has_one_timesheet_but_for_counter_entries()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        var placement = await World.PlacementAsync(await World.CandidateAsync(), await World.OfferAsync(marche));
        var sheet = await World.TimesheetAsync(placement, 3, 10m);

        var twin = await World.Placements.CreateTimesheetAsync(World.System, "test", sheet with { Id = TimesheetId.New(Database.Clock) }, null, Cancel);

        Assert.Equal("natural-key.taken", Assert.IsType<Refused<Timesheet>>(twin).Fault.Code);
    }

    [Fact]
    public async Task Foreign_marches_are_not_added_up()
    {
        var contractor = await World.ContractorAsync();
        var marche = await World.MarcheAsync(contractor.Id);

        Assert.Empty(await Database.Get<HoursStore>().ProgressAsync(Actor.Entreprise("e", ContractorId.New(Database.Clock)), [marche.Id], Cancel));
        Assert.Single(await Database.Get<HoursStore>().ProgressAsync(Actor.Entreprise("e", contractor.Id), [marche.Id], Cancel));
    }
}

public sealed class HoursStoreOnSqlite(SqliteDatabase database) : HoursStoreContract(database), IClassFixture<SqliteDatabase>;

public sealed class HoursStoreOnPostgreSql(PostgreSqlDatabase database) : HoursStoreContract(database), IClassFixture<PostgreSqlDatabase>;
