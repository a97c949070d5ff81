using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class EngineFeedContract(TestDatabase database) : StoreContract(database)
{
    private ICandidateFeed People => Database.Get<ICandidateFeed>();

    private IOfferFeed Jobs => Database.Get<IOfferFeed>();

    [Fact]
    public async Task A_snapshot_and_its_changes_lead_to_what_is_stored_now()
    {
        var before = await World.CandidateAsync();
        var snapshot = await People.SnapshotAsync(Cancel);
        var first = await snapshot.Records.ToListAsync(Cancel);
        var after = await World.CandidateAsync();
        World.Value(await World.Candidates.UpdateAsync(World.System, "w", before.Id, 1, file => file.TransitionTo(CandidateState.Paused), Cancel));
        World.Value(await World.Candidates.UpdateAsync(World.System, "w", after.Id, 1, file => file with { Level = QualificationLevel.Level4 }, Cancel));

        var changes = await People.ChangesAfterAsync(snapshot.Sequence, Cancel).ToListAsync(Cancel);

        Assert.Contains(before.Id, first.Select(record => record.Id));
        Assert.DoesNotContain(after.Id, first.Select(record => record.Id));
        Assert.Null(changes.Single(change => change.Key == before.Id).Record);
        Assert.Equal(
            (2L, QualificationLevel.Level4),
            changes.Single(change => change.Key == after.Id).Record is { } record ? (record.Version, record.Level!.Value) : default);
        Assert.Equal(changes.Select(change => change.Sequence).Order(), changes.Select(change => change.Sequence));
        Assert.Empty(await People.ChangesAfterAsync(changes[^1].Sequence, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_lies_behind_an_offer_changes_the_offer()
    {
        var desk = await World.DeskAsync("31");
        var contractor = await World.ContractorAsync();
        var marche = await World.MarcheAsync(contractor.Id, desk: desk.Id);
        World.Value(await World.Marches.UpdateAsync(World.System, "w", marche.Id, 1, known => known with
        {
            Lots = [known.Lots[0] with { Obligations = [known.Lots[0].Obligations[0] with { QpvTargetHours = new(100m) }] }],
        }, Cancel));
        var offer = await World.OfferAsync(marche);
        var draft = await World.OfferAsync(marche, OfferStatus.Draft);
        var snapshot = await Jobs.SnapshotAsync(Cancel);
        var records = await snapshot.Records.ToListAsync(Cancel);

        var placement = await World.PlacementAsync(await World.CandidateAsync(), offer, livedInQpv: true);
        await World.TimesheetAsync(placement, 1, 30.25m);
        World.Value(await Database.Get<StructureStore<ClauseDesk, ClauseDeskId>>().UpdateAsync(
            World.System, "w", desk.Id, 1, known => known with { Settings = known.Settings with { SeniorAge = 55 } }, Cancel));
        var changes = await Jobs.ChangesAfterAsync(snapshot.Sequence, Cancel).ToListAsync(Cancel);

        Assert.Equal(new InsertionHours(100m), records.Single(record => record.Id == offer.Id).Qpv.Remaining);
        Assert.DoesNotContain(draft.Id, records.Select(record => record.Id));
        var changed = changes.Last(change => change.Key == offer.Id).Record;
        Assert.Equal(new InsertionHours(69.75m), changed!.Qpv.Remaining);
        Assert.Equal(55, changed.Policy.SeniorAge);
    }

    [Fact]
    public async Task An_offer_that_closes_is_a_change_without_a_record()
    {
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));
        var snapshot = await Jobs.SnapshotAsync(Cancel);
        World.Value(await World.Offers.UpdateAsync(World.System, "w", offer.Id, 1, known => known.TransitionTo(OfferStatus.Suspended), Cancel));

        var changes = await Jobs.ChangesAfterAsync(snapshot.Sequence, Cancel).ToListAsync(Cancel);

        Assert.Null(changes.Single(change => change.Key == offer.Id).Record);
    }

    [Fact]
    public async Task A_policy_that_nobody_was_judged_by_brings_everybody_again()
    {
        var person = await World.CandidateAsync();
        var desk = await World.DeskAsync("31");
        await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id, desk: desk.Id));
        var snapshot = await People.SnapshotAsync(Cancel);

        World.Value(await Database.Get<StructureStore<ClauseDesk, ClauseDeskId>>().UpdateAsync(
            World.System, "w", desk.Id, 1, known => known with { Settings = known.Settings with { SeniorAge = 57 } }, Cancel));
        var changes = await People.ChangesAfterAsync(snapshot.Sequence, Cancel).ToListAsync(Cancel);

        Assert.Contains(person.Id, changes.Select(change => change.Key));
    }

    [Fact]
    public async Task Who_changed_while_a_policy_was_away_is_judged_by_it_when_it_comes_back()
    {
        var person = await World.CandidateAsync();
        var desk = await World.DeskAsync("31");
        World.Value(await Database.Get<StructureStore<ClauseDesk, ClauseDeskId>>().UpdateAsync(
            World.System, "w", desk.Id, 1, known => known with { Settings = known.Settings with { SeniorAge = 58 } }, Cancel));
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id, desk: desk.Id));
        var snapshot = await People.SnapshotAsync(Cancel);
        Assert.Contains(
            58,
            (await snapshot.Records.SingleAsync(record => record.Id == person.Id, Cancel)).Eligibility.Timelines.Keys.Select(policy =>
                policy.SeniorAge));

        World.Value(await World.Offers.UpdateAsync(World.System, "w", offer.Id, 1, known => known.TransitionTo(OfferStatus.Suspended), Cancel));
        World.Value(await World.Candidates.UpdateAsync(World.System, "w", person.Id, 1, known => known with { Transport = [TransportMeans.Walk] }, Cancel));
        var away = await People.ChangesAfterAsync(snapshot.Sequence, Cancel).ToListAsync(Cancel);
        World.Value(await World.Offers.UpdateAsync(World.System, "w", offer.Id, 2, known => known.TransitionTo(OfferStatus.Published), Cancel));
        var back = await People.ChangesAfterAsync(away[^1].Sequence, Cancel).ToListAsync(Cancel);

        var latest = away.Concat(back).Last(change => change.Key == person.Id).Record!;
        Assert.Equal([TransportMeans.Walk], latest.Transport);
        Assert.Contains(58, latest.Eligibility.Timelines.Keys.Select(policy => policy.SeniorAge));
    }

    [Fact]
    public async Task The_street_and_point_inside_one_commune_change_no_score()
    {
        await World.CommuneAsync("31149", new(43.6116, 1.3367));
        var offer = await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));
        World.Value(
            await World.Offers.UpdateAsync(
                World.System,
                "w",
                offer.Id,
                offer.Version,
                known => known with { Site = new() { Point = new(43.6, 1.44) } },
                Cancel));
        var near = await LivingAtAsync(
            new()
            {
                Commune = InseeCode.Parse("31149"),
                Street = "1 rue de l'Essai",
                Geocoding = At(43.6105, 1.355),
            });
        var far = await LivingAtAsync(
            new()
            {
                Commune = InseeCode.Parse("31149"),
                Street = "99 chemin du Bout",
                Geocoding = At(43.625, 1.305),
            });
        var unplaced = await LivingAtAsync(new() { Commune = InseeCode.Parse("31149") });

        var people = (await (await People.SnapshotAsync(Cancel)).Records.ToListAsync(Cancel)).ToDictionary(person => person.Id);
        var job = (await (await Jobs.SnapshotAsync(Cancel)).Records.ToListAsync(Cancel)).Single(each => each.Id == offer.Id);
        var pairs = new[] { near, far, unplaced }
            .Select(person => PairSnapshot.Of(job, people[person.Id], World.Today, DefaultRuleWeights.Standard, OccupationMap.Empty)).ToList();

        Assert.NotNull(pairs[0].Distance.Straight);
        Assert.All(pairs[1..], pair =>
        {
            Assert.Equal(pairs[0].Distance, pair.Distance);
            Assert.Equal(pairs[0].Parts(DefaultRuleWeights.Standard), pair.Parts(DefaultRuleWeights.Standard));
            Assert.Equal(pairs[0].Features(DefaultRuleWeights.Standard), pair.Features(DefaultRuleWeights.Standard));
        });
    }

    [Fact]
    public async Task Imported_communes_bring_everybody_again_with_journeys_from_their_centres()
    {
        var placed = await LivingAtAsync(new() { Commune = InseeCode.Parse("69383"), Geocoding = At(45.75, 4.86) });
        var unplaced = await LivingAtAsync(new() { Commune = InseeCode.Parse("69383") });
        var nowhere = await LivingAtAsync(new() { Geocoding = At(45.76, 4.87) });
        var before = await People.SnapshotAsync(Cancel);
        Assert.Equal((At(45.75, 4.86).Point, null, At(45.76, 4.87).Point), await HomesAsync(before.Records));

        await World.CommuneAsync("69383", new(45.755, 4.869));
        var imported = await People.ChangesAfterAsync(before.Sequence, Cancel).ToListAsync(Cancel);
        await World.CommuneAsync("69383", new(45.756, 4.87));
        var corrected = await People.ChangesAfterAsync(imported[^1].Sequence, Cancel).ToListAsync(Cancel);

        Assert.Equal(
            (new(45.755, 4.869), new(45.755, 4.869), At(45.76, 4.87).Point),
            await HomesAsync(imported.Select(change => change.Record!).ToAsyncEnumerable()));
        Assert.Equal(
            (new(45.756, 4.87), new(45.756, 4.87), At(45.76, 4.87).Point),
            await HomesAsync(corrected.Select(change => change.Record!).ToAsyncEnumerable()));
        Assert.Empty(await People.ChangesAfterAsync(corrected[^1].Sequence, Cancel).ToListAsync(Cancel));

        async Task<(Coordinates? Placed, Coordinates? Unplaced, Coordinates? Nowhere)> HomesAsync(IAsyncEnumerable<MatchableCandidate> records)
        {
            var homes = await records.ToDictionaryAsync(record => record.Id, record => record.Home, cancellationToken: Cancel);
            return (homes[placed.Id], homes[unplaced.Id], homes[nowhere.Id]);
        }
    }

    [Fact]
    public async Task A_file_that_changes_keeps_its_journey_from_the_centre()
    {
        await World.CommuneAsync("31069", new(43.6424, 1.3783));
        var person = await LivingAtAsync(new() { Commune = InseeCode.Parse("31069"), Geocoding = At(43.65, 1.39) });
        var snapshot = await People.SnapshotAsync(Cancel);
        World.Value(
            await World.Candidates.UpdateAsync(
                World.System,
                "w",
                person.Id,
                1,
                file => file with { Address = file.Address! with { Geocoding = At(43.63, 1.36) } },
                Cancel));

        var change = Assert.Single(await People.ChangesAfterAsync(snapshot.Sequence, Cancel).ToListAsync(Cancel));

        Assert.Equal(new Coordinates(43.6424, 1.3783), change.Record!.Home);
    }

    [Fact]
    public async Task A_reader_that_follows_the_outbox_misses_no_parallel_writer()
    {
        var sequence = (await People.SnapshotAsync(Cancel)).Sequence;
        var seen = new HashSet<CandidateId>();
        async Task FollowAsync()
        {
            await foreach (var change in People.ChangesAfterAsync(sequence, Cancel))
            {
                seen.Add(change.Key);
                sequence = change.Sequence;
            }
        }

        var writers = Enumerable.Range(0, 8)
            .Select(_ => Task.Run(async () => await Task.WhenAll(World.CandidateAsync(), World.CandidateAsync(), World.CandidateAsync()), Cancel))
            .ToList();
        var written = Task.WhenAll(writers);
        while (!written.IsCompleted)
            await FollowAsync();
        await FollowAsync();

        Assert.Equal((await written).SelectMany(files => files).Select(file => file.Id).ToHashSet(), seen);
    }

    [Fact]
    public async Task A_person_who_pauses_while_everybody_is_judged_anew_stays_away()
    {
        var person = await World.CandidateAsync();
        var desk = await World.DeskAsync("31");
        await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id, desk: desk.Id));
        using var indexes = new MatchIndexes();
        var feeder = new EngineFeeder(indexes, Database.Get<EngineSources>(), Database.Get<OutboxSignal>(), Database.Get<DataVersion>(), Database.Clock);
        await feeder.LoadAsync(Cancel);
        var before = indexes.CandidateCount;

        World.Value(await World.Candidates.UpdateAsync(World.System, "w", person.Id, 1, file => file.TransitionTo(CandidateState.Paused), Cancel));
        World.Value(await Database.Get<StructureStore<ClauseDesk, ClauseDeskId>>().UpdateAsync(
            World.System, "w", desk.Id, 1, known => known with { Settings = known.Settings with { SeniorAge = 56 } }, Cancel));
        await feeder.CatchUpAsync(Cancel);

        Assert.Equal(before - 1, indexes.CandidateCount);
    }

    [Fact]
    public async Task The_feeder_loads_the_engine_and_catches_up_after_a_write()
    {
        using var indexes = new MatchIndexes();
        var feeder = new EngineFeeder(indexes, Database.Get<EngineSources>(), Database.Get<OutboxSignal>(), Database.Get<DataVersion>(), Database.Clock);
        await World.CandidateAsync();
        await feeder.LoadAsync(Cancel);
        var before = indexes.CandidateCount;

        await World.CandidateAsync();
        await feeder.CatchUpAsync(Cancel);

        Assert.Equal(before + 1, indexes.CandidateCount);
        Assert.Equal(0, await feeder.CatchUpAsync(Cancel));
    }

    [Fact]
    public async Task Whoever_listens_is_told_what_the_engine_took_over_and_nothing_more()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        var (one, other) = (await World.OfferAsync(marche), await World.OfferAsync(marche));
        using var indexes = new MatchIndexes();
        var told = new ToldChanges();
        var feeder = new EngineFeeder(
            indexes,
            Database.Get<EngineSources>(),
            Database.Get<OutboxSignal>(),
            Database.Get<DataVersion>(),
            Database.Clock,
            [told]);
        await feeder.LoadAsync(Cancel);

        await feeder.CatchUpAsync(Cancel);
        World.Value(await World.Offers.UpdateAsync(World.System, "w", one.Id, one.Version, offer => offer with { Title = "Another title" }, Cancel));
        await feeder.CatchUpAsync(Cancel);
        await World.CandidateAsync();
        await feeder.CatchUpAsync(Cancel);

        Assert.Equal(
            [(false, true, false), (true, true, true)],
            told.Changes.Select(change => (change.AllOffers, change.Touches(one.Id), change.Touches(other.Id))));
    }

    [Fact]
    public async Task A_saved_set_of_weights_is_in_force_from_its_day_and_old_ones_stay_readable()
    {
        var store = Database.Get<WeightSetStore>();
        var admin = Actor.Administrateur("a");
        var next = DefaultRuleWeights.Standard.With(RuleKind.Occupation, Points.Of(31.125m)) with
        {
            Version = 2,
            ValidFrom = new(2026, 3, 10),
            Author = "a",
            NeutralShare = Fit.Of(0.4m),
        };

        Assert.Equal(1, Assert.IsType<ConcurrencyConflict<RuleWeights>>(await store.AddAsync(admin, "w", next with { Version = 3 }, Cancel)).CurrentVersion);
        Assert.IsType<NotFound<RuleWeights>>(await store.AddAsync(Actor.Facilitateur("f", await World.DeskAsync()), "w", next, Cancel));
        Assert.Equal(
            "weights.range",
            Assert.IsType<Refused<RuleWeights>>(await store.AddAsync(admin, "w", next.With(RuleKind.Occupation, Points.Of(-1m)), Cancel)).Fault.Code);
        World.Value(await store.AddAsync(admin, "w", next, Cancel));

        Assert.Equal(2, Assert.IsType<ConcurrencyConflict<RuleWeights>>(await store.AddAsync(admin, "w", next, Cancel)).CurrentVersion);
        Assert.Equal(next, await store.FindAsync("standard", 2, Cancel));
        Assert.Equal(DefaultRuleWeights.Standard, await store.FindAsync("standard", 1, Cancel));
        Assert.Equal(DefaultRuleWeights.Standard, await store.InForceAsync(new(2026, 3, 9), Cancel));
        Assert.Equal(next, await store.InForceAsync(new(2026, 3, 10), Cancel));
    }

    [Fact]
    public async Task A_stored_set_that_lacks_a_name_gets_the_standard_number_for_it()
    {
        var store = Database.Get<WeightSetStore>();
        // In force on no day that another test asks about.
        var wide = DefaultRuleWeights.Standard with
        {
            Name = "wide",
            ValidFrom = new(2099, 1, 1),
            Author = "a",
            Reach = new() { PercentOfAccepted = 200, Most = new(1_500) },
            UnlinkedPlaces = 7,
        };
        World.Value(await store.AddAsync(Actor.Administrateur("a"), "w", wide, Cancel));
        Assert.Equal(wide, await store.FindAsync("wide", 1, Cancel));

        // As it was stored before there was reach, or a rule on continuity; and with a rule that is gone.
        await using (var context = Database.Contexts.CreateDbContext())
            await context.Database.ExecuteSqlRawAsync("""UPDATE "WeightSets" SET "Points" = '{{"Occupation":31.5,"Mobility":25,"Qualification":8,"QpvPriority":10,"Availability":12,"Barriers":8,"Gone":3}}' WHERE "Name" = 'wide'""", Cancel);

        var old = (await store.FindAsync("wide", 1, Cancel))!;
        Assert.Equal(
            wide.With(RuleKind.Occupation, Points.Of(31.5m)) with
            {
                Reach = ReachLimits.Standard,
                UnlinkedPlaces = RuleWeights.UsualUnlinkedPlaces,
            },
            old);
        Assert.Equal(DefaultRuleWeights.Standard[RuleKind.Continuity], old[RuleKind.Continuity]);
        Assert.Empty(old.Faults());
    }

    [Fact]
    public async Task A_candidature_and_a_hire_are_followed_in_both_directions()
    {
        var marche = await World.MarcheAsync((await World.ContractorAsync()).Id);
        var (offer, other) = (await World.OfferAsync(marche), await World.OfferAsync(marche));
        var (proposed, hired) = (await World.CandidateAsync(), await World.CandidateAsync());
        using var indexes = new MatchIndexes();
        var feeder = new EngineFeeder(indexes, Database.Get<EngineSources>(), Database.Get<OutboxSignal>(), Database.Get<DataVersion>(), Database.Clock);
        await feeder.LoadAsync(Cancel);
        Assert.Empty(await PresentedAsync(offer.Id));

        var candidature = await World.CandidatureAsync(proposed, offer);
        var placement = await World.PlacementAsync(hired, other);
        var (people, jobs) = await ChangesAsync();

        Assert.Equal([(proposed.Id, CandidatureState.New)], jobs[offer.Id].Presented.Select(one => (one.Key, one.Value)));
        Assert.Equal([(hired.Id, CandidatureState.Accepted)], jobs[other.Id].Presented.Select(one => (one.Key, one.Value)));
        Assert.Equal(placement.StartsOn, people[hired.Id].Work.Single().StartsOn);
        Assert.Equal(await PresentedAsync(offer.Id), jobs[offer.Id].Presented.Keys);

        World.Value(
            await World.Candidatures.UpdateAsync(
                World.System,
                "w",
                candidature.Id,
                candidature.Version,
                known => known with { State = CandidatureState.Refused, RefusalReason = RefusalReason.NotMobile },
                Cancel));
        World.Value(
            await World.Placements.UpdateAsync(
                World.System,
                "w",
                placement.Id,
                placement.Version,
                known => known with { State = PlacementState.BrokenOff, EndsOn = known.StartsOn },
                Cancel));
        (people, jobs) = await ChangesAsync();

        Assert.Equal(CandidatureState.Refused, jobs[offer.Id].Presented[proposed.Id]);
        Assert.Empty(people[hired.Id].Work);

        async Task<IEnumerable<CandidateId>> PresentedAsync(OfferId id) =>
            (await (await Jobs.SnapshotAsync(Cancel)).Records.SingleAsync(record => record.Id == id, Cancel)).Presented.Keys;

        async Task<(Dictionary<CandidateId, MatchableCandidate> People, Dictionary<OfferId, MatchableOffer> Jobs)> ChangesAsync()
        {
            var people = await People.ChangesAfterAsync(indexes.CandidateVersion.Sequence, Cancel).ToListAsync(Cancel);
            var jobs = await Jobs.ChangesAfterAsync(indexes.OfferVersion.Sequence, Cancel).ToListAsync(Cancel);
            await feeder.CatchUpAsync(Cancel);
            return (people.ToDictionary(change => change.Key, change => change.Record!), jobs.ToDictionary(change => change.Key, change => change.Record!));
        }
    }

    private async Task<Candidate> LivingAtAsync(Address address) => World.Value(await World.Candidates.CreateAsync(
        World.System, "test", World.NewCandidate() with { Address = address, Transport = [TransportMeans.Bicycle] }, null, Cancel));

    private static Geocoding At(double latitude, double longitude) => new() { Point = new(latitude, longitude), Precision = GeocodingPrecision.HouseNumber };
}

internal sealed class ToldChanges : IEngineListener
{
    public List<EngineChange> Changes { get; } = [];

    public Task ChangedAsync(EngineChange change, CancellationToken cancel)
    {
        Changes.Add(change);
        return Task.CompletedTask;
    }
}

public sealed class EngineFeedOnSqlite(SqliteDatabase database) : EngineFeedContract(database), IClassFixture<SqliteDatabase>;

public sealed class EngineFeedOnPostgreSql(PostgreSqlDatabase database) : EngineFeedContract(database), IClassFixture<PostgreSqlDatabase>;
