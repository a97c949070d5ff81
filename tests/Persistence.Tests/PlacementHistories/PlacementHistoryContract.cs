using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

public abstract class PlacementHistoryContract(TestDatabase database) : StoreContract(database)
{
    private static readonly DateOnly Known = new(2027, 9, 1);

    [Fact]
    public async Task Tells_who_was_presented_with_their_grades_and_nobody_else()
    {
        var offer = await OfferAsync();
        var refused = await RefusedAsync(offer, RefusalReason.LacksSkills);
        var pending = await World.CandidatureAsync(await World.CandidateAsync(), offer);
        var elsewhere = await RefusedAsync(offer, RefusalReason.NoContact);
        var worker = await World.CandidateAsync();
        var placement = await World.PlacementAsync(worker, offer);
        await CompletedAsync(placement);
        await FollowUpAsync(placement, FollowUpSituation.PermanentContract);

        var told = await TellAsync(offer);

        Assert.Equal([(refused.CandidateId, 0), (worker.Id, 4)], told!.Pairs.Select(pair => (pair.Pair.Person.Id, pair.Grade)).OrderBy(pair => pair.Grade));
        Assert.DoesNotContain(pending.CandidateId, told.Pairs.Select(pair => pair.Pair.Person.Id));
        Assert.DoesNotContain(elsewhere.CandidateId, told.Pairs.Select(pair => pair.Pair.Person.Id));
        Assert.Equal(("31", ContractType.Ctti, new DateOnly(2026, 1, 5)), (told.Territory, told.ContractType, told.DecidedOn));
    }

    [Fact]
    public async Task A_proposal_keeps_what_was_known_on_its_day_whatever_the_file_says_later()
    {
        var offer = await OfferAsync();
        var person = await World.CandidateAsync();
        var proposal = await RefusedAsync(offer, RefusalReason.LacksSkills, person);
        World.Value(await World.Candidates.UpdateAsync(World.System, "w", person.Id, 1, file => file with { Level = QualificationLevel.Level7 }, Cancel));

        var pair = Assert.Single((await TellAsync(offer))!.Pairs);

        Assert.Equal(
            (proposal.CandidateId, false, null, 1L),
            (pair.Pair.Person.Id, pair.Pair.IsReconstructed, pair.Pair.Person.Level, pair.Pair.Person.Version));
    }

    [Fact]
    public async Task What_was_not_kept_is_rebuilt_without_anything_dated_later_and_says_so()
    {
        var offer = await OfferAsync();
        var person = World.Value(await World.Candidates.CreateAsync(World.System, "test", World.NewCandidate() with
        {
            PastPlacements =
            [
                new PastPlacement { StartsOn = new(2025, 3, 1), EndsOn = new(2025, 6, 1), Hours = new(400m) },
                new PastPlacement { StartsOn = new(2026, 6, 1), EndsOn = new(2026, 9, 1), Hours = new(300m) },
            ],
        }, null, Cancel));
        await CompletedAsync(await World.PlacementAsync(person, offer));

        var pair = Assert.Single((await TellAsync(offer))!.Pairs);

        Assert.True(pair.Pair.IsReconstructed);
        Assert.Equal(new DateOnly(2025, 6, 1), Assert.Single(pair.Pair.Person.Path).EndsOn);
    }

    [Fact]
    public async Task Kept_and_rebuilt_pairs_reckon_the_journey_from_the_centre_of_the_commune()
    {
        // The offer's site is that commune too, without a point: both lie at its centre.
        await World.CommuneAsync("31555", new(43.596, 1.432));
        var offer = await OfferAsync();
        var living = World.NewCandidate() with
        {
            Address = new()
            {
                Commune = InseeCode.Parse("31555"),
                Geocoding = new() { Point = new(43.65, 1.48), Precision = GeocodingPrecision.HouseNumber },
            },
        };
        var proposed = World.Value(await World.Candidates.CreateAsync(World.System, "test", living, null, Cancel));
        await RefusedAsync(offer, RefusalReason.LacksSkills, proposed);
        var worker = World.Value(await World.Candidates.CreateAsync(World.System, "test", living with { Id = CandidateId.New(Database.Clock) }, null, Cancel));
        await CompletedAsync(await World.PlacementAsync(worker, offer));

        var pairs = (await TellAsync(offer))!.Pairs;

        Assert.Equal([false, true], pairs.Select(pair => pair.Pair.IsReconstructed).Order());
        // The least way within the commune; from the person's own point it would be seven kilometres.
        Assert.All(pairs, pair => Assert.InRange(pair.Pair.Distance!.Straight!.Value.Value, 0.1, 2));
    }

    [Fact]
    public async Task Hours_worked_for_a_marche_count_from_the_end_of_their_month()
    {
        var (early, late) = (await OfferAsync(), default(Offer));
        var marche = (await World.Marches.FindAsync(World.System, early.MarcheId, Cancel))!;
        World.Value(await World.Marches.UpdateAsync(World.System, "w", marche.Id, marche.Version, known => known with
        {
            Lots = [known.Lots[0] with { Obligations = [known.Lots[0].Obligations[0] with { QpvTargetHours = new(100m) }] }],
        }, Cancel));
        late = await World.OfferAsync(marche);
        var worked = await World.PlacementAsync(await World.CandidateAsync(), early, livedInQpv: true);
        await World.TimesheetAsync(worked, 1, 40m);
        await CompletedAsync(worked);
        await RefusedAsync(late, RefusalReason.LacksSkills);
        await ForgetSnapshotsAsync();

        var before = Assert.Single((await TellAsync(early))!.Pairs).Pair.Offer.Qpv;
        var after = Assert.Single((await TellAsync(late))!.Pairs).Pair.Offer.Qpv;

        Assert.Equal((new InsertionHours(100m), InsertionHours.None), (before.Target, before.Done));
        Assert.Equal(new InsertionHours(40m), after.Done);
    }

    [Fact]
    public async Task Nobody_but_the_installation_reads_it()
    {
        var history = Database.Get<PlacementHistory>();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            history.ReadAsync(Models.Administrator, Known, DefaultRuleWeights.Standard, null, Cancel).ToListAsync(Cancel).AsTask());
    }

    [Fact]
    public async Task What_is_kept_of_a_person_goes_with_the_person()
    {
        var offer = await OfferAsync();
        var proposal = await World.CandidatureAsync(await World.CandidateAsync(), offer);
        await using var context = Database.Contexts.CreateDbContext();
        Assert.True(await context.ProposalSnapshots.AnyAsync(row => row.CandidatureId == proposal.Id, Cancel));

        await context.Candidatures.Where(known => known.Id == proposal.Id).ExecuteDeleteAsync(Cancel);

        Assert.False(await context.ProposalSnapshots.AnyAsync(row => row.CandidatureId == proposal.Id, Cancel));
    }

    private async Task<JudgedOffer<JudgedPair>?> TellAsync(Offer offer)
    {
        var all = await Database.Get<PlacementHistory>().ReadAsync(World.System, Known, DefaultRuleWeights.Standard, null, Cancel).ToListAsync(Cancel);
        return all.SingleOrDefault(judged => judged.OfferId == offer.Id);
    }

    private async Task<Offer> OfferAsync() => await World.OfferAsync(await World.MarcheAsync((await World.ContractorAsync()).Id));

    private async Task<Candidature> RefusedAsync(Offer offer, RefusalReason reason, Candidate? person = null)
    {
        var proposal = await World.CandidatureAsync(person ?? await World.CandidateAsync(), offer);
        return World.Value(await World.Candidatures.UpdateAsync(
            World.System, "test", proposal.Id, proposal.Version, known => known with { State = CandidatureState.Refused, RefusalReason = reason }, Cancel));
    }

    private async Task CompletedAsync(Placement placement)
    {
        var active = World.Value(
            await World.Placements.UpdateAsync(
                World.System,
                "test",
                placement.Id,
                placement.Version,
                known => known.TransitionTo(PlacementState.Active),
                Cancel));
        World.Value(
            await World.Placements.UpdateAsync(
                World.System,
                "test",
                active.Id,
                active.Version,
                known => known.TransitionTo(PlacementState.Completed),
                Cancel));
    }

    private async Task FollowUpAsync(Placement placement, FollowUpSituation situation)
    {
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(World.System, "test");
        context.FollowUps.Add(
            new FollowUp
            {
                Id = FollowUpId.New(Database.Clock),
                PlacementId = placement.Id,
                ObservedOn = new(2027, 1, 10),
                Situation = situation,
            });
        await context.SaveChangesAsync(Cancel);
    }

    private async Task ForgetSnapshotsAsync()
    {
        await using var context = Database.Contexts.CreateDbContext();
        await context.ProposalSnapshots.ExecuteDeleteAsync(Cancel);
    }
}

public sealed class PlacementHistoryOnSqlite(SqliteDatabase database) : PlacementHistoryContract(database), IClassFixture<SqliteDatabase>;

public sealed class PlacementHistoryOnPostgreSql(PostgreSqlDatabase database) : PlacementHistoryContract(database), IClassFixture<PostgreSqlDatabase>;
