using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>When an employer knows who somebody is, and what it is told of them then.</summary>
public abstract class IntroductionContract(TestDatabase database) : TwoSidesContract(database)
{
    [Fact]
    public async Task A_prescripteur_proposes_own_people_only_and_an_unknown_person_reads_the_same()
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var actor = own.ActorOf(Role.Prescripteur);

        var ownPerson = await World.Candidatures.CreateAsync(actor, "p", World.NewCandidature(own.Candidate, foreign.Published), null, Cancel);
        var foreignPerson = await World.Candidatures.CreateAsync(actor, "p", World.NewCandidature(foreign.Candidate, own.Published), null, Cancel);
        var nobody = await World.Candidatures.CreateAsync(actor, "p", World.NewCandidature(World.NewCandidate(), own.Published), null, Cancel);
        var hiddenOffer = await World.Candidatures.CreateAsync(actor, "p", World.NewCandidature(own.Candidate, foreign.Draft), null, Cancel);
        var twice = await World.Candidatures.CreateAsync(actor, "p", World.NewCandidature(own.Candidate, foreign.Published), null, Cancel);

        Assert.IsType<Written<Candidature>>(ownPerson);
        Assert.Equal(("reference.unknown", "candidateId"), Fault(foreignPerson));
        Assert.Equal(("reference.unknown", "candidateId"), Fault(nobody));
        Assert.Equal(("reference.unknown", "offerId"), Fault(hiddenOffer));
        Assert.Equal(("candidature.pending", "candidateId"), Fault(twice));
    }

    [Fact]
    public async Task An_entreprise_knows_a_person_only_after_accepting_the_introduction_and_never_why_eligible()
    {
        var own = await SideAsync("31");
        var actor = own.ActorOf(Role.Entreprise);
        World.Value(await World.Candidates.UpdateAsync(World.System, "w", own.Candidate.Id, 1, file => file with
        {
            BirthDate = new(1990, 1, 1),
            Statuses = [new StatusPeriod(PersonStatus.Rqth)],
            Barriers = [Barrier.Health],
            Address = new Address { Street = "1 rue", Commune = InseeCode.Parse("31555") },
        }, Cancel));
        Assert.Null(await World.Candidates.FindAsync(actor, own.Candidate.Id, Cancel));

        World.Value(await World.MoveAsync(actor, own.Candidature, CandidatureMove.AcceptIntroduction));
        var introduced = await World.Candidates.FindAsync(actor, own.Candidate.Id, Cancel);

        Assert.Equal("Durand", introduced!.LastName);
        Assert.Null(introduced.BirthDate);
        Assert.Null(introduced.PrescriberId);
        Assert.Null(introduced.Barriers);
        Assert.Null(introduced.Address);
        Assert.Empty(introduced.Statuses);
        Assert.Null(await World.Candidates.FindAsync(Actor.Entreprise("other", (await World.ContractorAsync()).Id), own.Candidate.Id, Cancel));
    }

    [Theory]
    [InlineData(OfferStatus.Suspended)]
    [InlineData(OfferStatus.Cancelled)]
    [InlineData(OfferStatus.Expired)]
    [InlineData(OfferStatus.Filled)]
    public async Task An_introduction_is_not_accepted_on_an_offer_that_is_open_no_more(OfferStatus status)
    {
        var own = await SideAsync("31");
        World.Value(await World.Offers.UpdateAsync(World.System, "w", own.Published.Id, 1, offer => offer with { Status = status }, Cancel));

        var outcome = await World.MoveAsync(own.ActorOf(Role.Entreprise), own.Candidature, CandidatureMove.AcceptIntroduction);

        Assert.Equal("offer.closed", Assert.IsType<Refused<Candidature>>(outcome).Fault.Code);
    }

    [Fact]
    public async Task A_company_knows_a_person_exactly_while_the_introduction_holds_in_every_state_on_every_day()
    {
        var own = await SideAsync("31");
        var actor = own.ActorOf(Role.Entreprise);
        var now = Database.Clock.GetUtcNow();
        var (offer, candidature) = (own.Published, own.Candidature);
        var known = 0;
        foreach (var status in Enum.GetValues<OfferStatus>())
        foreach (var endsOn in new DateOnly?[] { null, World.Today.AddDays(-1), World.Today })
        {
            offer = World.Value(
                await World.Offers.UpdateAsync(
                    World.System,
                    "w",
                    offer.Id,
                    offer.Version,
                    item => item with { Status = status, EndsOn = endsOn, StartsOn = World.Today.AddDays(-9) },
                    Cancel));
            foreach (var state in Enum.GetValues<CandidatureState>())
            foreach (var (accepted, days) in new[] { (false, 0), (true, 29), (true, 30), (true, 31) })
            {
                await using (var context = Database.Contexts.CreateDbContext())
                {
                    context.Sign(World.System, "w");
                    var row = await context.Candidatures.AsTracking().SingleAsync(item => item.Id == candidature.Id, Cancel);
                    context
                        .Entry(row)
                        .CurrentValues.SetValues(
                            candidature = row with
                            {
                                State = state,
                                StateSince = now.AddDays(-days),
                                IntroducedAt = accepted ? now.AddDays(-40) : null,
                            });
                    await context.SaveChangesAsync(Cancel);
                }

                var holds = Introductions.Usual.Hold(candidature, offer, now);
                Assert.Equal(
                    (status, endsOn, state, days, holds),
                    (status, endsOn, state, days, await World.Candidates.FindAsync(actor, own.Candidate.Id, Cancel) is not null));
                known += holds ? 1 : 0;
            }
        }

        Assert.NotEqual(0, known);
    }

    [Fact]
    public async Task A_refused_person_is_forgotten_by_the_company_30_days_later()
    {
        var own = await SideAsync("31");
        var actor = own.ActorOf(Role.Entreprise);
        World.Value(await World.MoveAsync(actor, own.Candidature, CandidatureMove.AcceptIntroduction));
        World.Value(await World.MoveAsync(actor, own.Candidature with { Version = 2 }, CandidatureMove.Refuse, new() { Reason = RefusalReason.NoVacancy }));

        Database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.NotNull(await World.Candidates.FindAsync(actor, own.Candidate.Id, Cancel));
        Database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await World.Candidates.FindAsync(actor, own.Candidate.Id, Cancel));
    }

    [Fact]
    public async Task A_withdrawn_offer_ends_its_introductions()
    {
        var own = await SideAsync("31");
        var actor = own.ActorOf(Role.Entreprise);
        World.Value(await World.MoveAsync(actor, own.Candidature, CandidatureMove.AcceptIntroduction));
        World.Value(
            await World.Offers.UpdateAsync(actor, "withdraw", own.Published.Id, 1, offer => offer.TransitionTo(OfferStatus.Cancelled), Cancel));

        Assert.Null(await World.Candidates.FindAsync(actor, own.Candidate.Id, Cancel));
    }

    [Fact]
    public void A_company_reads_the_named_fields_of_a_file_and_no_other()
    {
        string[] shown = ["Availability", "Email", "FirstName", "Id", "JobTargets", "LastName", "Level", "Licences", "Phone", "State", "Version"];
        var file = Filled<Candidate>();
        var (empty, seen) = (new Candidate { Id = default, FirstName = "", LastName = "" }, file.ForEmployer());

        foreach (var property in typeof(Candidate).GetProperties().Where(property => property.SetMethod is not null))
            Assert.Equal((property.Name, property.GetValue(shown.Contains(property.Name) ? file : empty)), (property.Name, property.GetValue(seen)));
    }

    // A value of its own in every property, so that one that is passed on is seen.
    private static T Filled<T>()
        where T : class
    {
        var filled = (T)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(T));
        foreach (var property in typeof(T).GetProperties().Where(property => property.SetMethod is not null))
            property.SetValue(filled, ValueOf(property.PropertyType));
        return filled;
    }

    private static object ValueOf(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(string) ? "x"
            : bare == typeof(bool) ? true
            : bare == typeof(long) ? 7L
            : bare == typeof(DateOnly) ? World.Today
            : bare.IsEnum ? Enum.GetValues(bare).GetValue(1)!
            : bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Array.CreateInstance(bare.GenericTypeArguments[0], 1)
            : System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(bare);
    }
}

public sealed class IntroductionsOnSqlite(SqliteDatabase database) : IntroductionContract(database), IClassFixture<SqliteDatabase>;

public sealed class IntroductionsOnPostgreSql(PostgreSqlDatabase database) : IntroductionContract(database), IClassFixture<PostgreSqlDatabase>;
