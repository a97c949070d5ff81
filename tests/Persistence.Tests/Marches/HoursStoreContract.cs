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
    public async Task Who_works_on_two_lots_is_one_person()
    {
        var contractor = await World.ContractorAsync();
        var (first, second) = (World.Lot(contractor.Id, 100m), World.Lot(contractor.Id, 700m));
        var marche = World.NewMarche(contractor.Id, (await World.BuyerAsync()).Id) with { Lots = [first, second with { Number = "2" }] };
        World.Value(await World.Marches.CreateAsync(World.System, "test", marche, null, Cancel));
        var (both, one) = (await World.CandidateAsync(), await World.CandidateAsync());
        foreach (var lot in new[] { first, second })
        {
            var offer = World.Value(
                await World.Offers.CreateAsync(
                    World.System,
                    "test",
                    World.NewOffer(marche) with
                    {
                        ObligationId = lot.Obligations[0].Id,
                    },
                    null,
                    Cancel));
            await World.PlacementAsync(both, offer);
            if (lot == first) await World.PlacementAsync(one, offer);
        }

        var progress = await Database.Get<HoursStore>().ProgressAsync(World.System, [marche.Id], Cancel);

        Assert.Equal([1, 2], progress.Select(each => each.Persons).Order());
        Assert.Equal(2, progress.SelectMany(each => each.People).Distinct().Count());
    }

    [Fact]
    public async Task Months_outside_the_window_of_a_placement_do_not_count()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id, hours: 1_000m);
        var placement = await World.PlacementAsync(await World.CandidateAsync(), await World.OfferAsync(marche), livedInQpv: true);
        for (var month = 1; month <= 3; month++) await World.TimesheetAsync(placement, month, 10m);
        async Task<(decimal, decimal)> DoneAsync()
        {
            var progress = Assert.Single(await Database.Get<HoursStore>().ProgressAsync(World.System, [marche.Id], Cancel));
            return (progress.DoneHours.Value, progress.QpvHours.Value);
        }

        async Task<(decimal, decimal)> WithinAsync(Func<Placement, Placement> change)
        {
            var present = (await World.Placements.FindManyAsync(World.System, [placement.Id], Cancel))[placement.Id];
            World.Value(await World.Placements.UpdateAsync(World.System, "test", placement.Id, present.Version, each => change(each), Cancel));
            return await DoneAsync();
        }

        Assert.Equal((30m, 30m), await DoneAsync());
        Assert.Equal((20m, 20m), await WithinAsync(each => each with { ValuedUntil = new(2026, 2, 1) }));
        Assert.Equal((10m, 10m), await WithinAsync(each => each with { ValuedFrom = new(2026, 2, 28) }));
        Assert.Equal((20m, 20m), await WithinAsync(each => each with { ValuedUntil = null }));
    }

    [Fact]
    public async Task A_share_of_the_worked_hours_is_owed_in_place_of_the_fixed_figure()
    {
        var contractor = await World.ContractorAsync();
        var lot = World.Lot(contractor.Id, 100m);
        var marche = World.NewMarche(contractor.Id, (await World.BuyerAsync()).Id) with
        {
            WorkedHoursForecast = new(60_000m),
            Lots = [lot with { Obligations = [lot.Obligations[0] with { ShareOfWorkedHours = Share.FromPercent(5) }] }],
        };
        World.Value(await World.Marches.CreateAsync(World.System, "test", marche, null, Cancel));

        Assert.Equal(
            new InsertionHours(3_000m),
            Assert.Single(await Database.Get<HoursStore>().ProgressAsync(World.System, [marche.Id], Cancel)).RequiredHours);
    }

    [Fact]
    public async Task A_month_of_a_placement_has_one_timesheet_but_for_counter_entries()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        var placement = await World.PlacementAsync(await World.CandidateAsync(), await World.OfferAsync(marche));
        var sheet = await World.TimesheetAsync(placement, 3, 10m);

        var twin = await World.Timesheets.CreateAsync(World.System, "test", sheet with { Id = TimesheetId.New(Database.Clock) }, null, Cancel);

        Assert.Equal("natural-key.taken", Assert.IsType<Refused<Timesheet>>(twin).Fault.Code);
    }

    [Fact]
    public async Task A_company_gets_its_own_obligations_and_no_rivals()
    {
        var (own, rival) = (await World.ContractorAsync(), await World.ContractorAsync());
        var (first, second) = (World.Lot(own.Id, 100m), World.Lot(rival.Id, 700m));
        var marche = World.NewMarche(own.Id, (await World.BuyerAsync()).Id) with { Lots = [first, second with { Number = "2" }] };
        World.Value(await World.Marches.CreateAsync(World.System, "test", marche, null, Cancel));

        var progress = Assert.Single(await Database.Get<HoursStore>().ProgressAsync(Actor.Entreprise("e", own.Id), [marche.Id], Cancel));

        Assert.Equal(first.Obligations[0].Id, progress.ObligationId);
        Assert.Equal(2, (await Database.Get<HoursStore>().ProgressAsync(World.System, [marche.Id], Cancel)).Count);
    }

    [Theory]
    // People who worked, those of them in a QPV, then whether their hours and the QPV's part are shown outside the desk.
    [InlineData(0, 0, true, true)]
    [InlineData(1, 0, false, false)]
    [InlineData(4, 4, false, false)]
    [InlineData(5, 0, true, true)]
    [InlineData(5, 5, true, true)]
    [InlineData(6, 1, true, false)]
    [InlineData(9, 5, true, false)]
    [InlineData(10, 5, true, true)]
    public async Task Hours_of_fewer_than_five_people_are_left_out_outside_the_desk(int people, int inQpv, bool hours, bool qpv)
    {
        var (contractor, buyer, desk) = (await World.ContractorAsync(), await World.BuyerAsync(), await World.DeskAsync("31"));
        var marche = await World.MarcheAsync(contractor.Id, buyer.Id, desk.Id);
        var offer = await World.OfferAsync(marche);
        for (var i = 0; i < people; i++)
            await World.TimesheetAsync(await World.PlacementAsync(await World.CandidateAsync(), offer, livedInQpv: i < inQpv), 1, 10m);
        // Somebody hired whose hours nobody validated yet makes no group larger.
        await World.PlacementAsync(await World.CandidateAsync(), offer);
        async Task<ObligationHours> ShownTo(Actor reader) => Assert.Single(await Database.Get<HoursStore>().ProgressAsync(reader, [marche.Id], Cancel));
        (decimal, decimal, int, bool) Figures(ObligationHours shown) => (shown.DoneHours.Value, shown.QpvHours.Value, shown.Persons, shown.IsPartial);
        var (all, ofQpv) = (people * 10m, inQpv * 10m);

        Assert.Equal((all, ofQpv, people + 1, false), Figures(await ShownTo(Actor.Facilitateur("f", desk))));
        Assert.Equal(
            (hours ? all : 0m, qpv ? ofQpv : 0m, hours && people >= 4 ? people + 1 : 0, !hours || !qpv),
            Figures(await ShownTo(Actor.Acheteur("b", buyer.Id))));
        Assert.Equal((all, qpv ? ofQpv : 0m, people + 1, !qpv), Figures(await ShownTo(Actor.Entreprise("e", contractor.Id))));
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
