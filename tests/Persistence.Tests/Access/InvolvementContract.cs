using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>Whom a facilitateur, a structure porteuse and a coordinateur see by what people do, not by where they live.</summary>
public abstract class InvolvementContract(TestDatabase database) : TwoSidesContract(database)
{
    [Fact]
    public async Task A_facilitateur_sees_who_is_proposed_on_a_followed_marche_wherever_they_live()
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var actor = own.ActorOf(Role.Facilitateur);
        Assert.Null(await World.Candidates.FindAsync(actor, foreign.Candidate.Id, Cancel));

        var proposed = await World.CandidatureAsync(foreign.Candidate, own.Published);

        Assert.NotNull(await World.Candidates.FindAsync(actor, foreign.Candidate.Id, Cancel));
        Assert.NotNull(await World.Candidatures.FindAsync(actor, proposed.Id, Cancel));
        // What they do elsewhere belongs to the same file.
        Assert.NotNull(await World.Candidatures.FindAsync(actor, foreign.Candidature.Id, Cancel));
        Assert.Contains(foreign.Candidate.Id, (await World.Candidates.QueryAsync(actor, new(), Everything, Cancel)).Select(file => file.Id));
        // Where they live is another desk's still.
        Assert.NotNull(await World.Candidates.FindAsync(foreign.ActorOf(Role.Facilitateur), foreign.Candidate.Id, Cancel));
        Assert.Null(await World.Candidates.FindAsync(foreign.ActorOf(Role.Facilitateur), own.Candidate.Id, Cancel));
    }

    [Fact]
    public async Task A_facilitateur_sees_who_works_for_a_followed_marche_wherever_they_live()
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var actor = own.ActorOf(Role.Facilitateur);

        var placement = await World.PlacementAsync(foreign.Candidate, own.Published);

        Assert.NotNull(await World.Candidates.FindAsync(actor, foreign.Candidate.Id, Cancel));
        Assert.Single(await World.Placements.FindManyAsync(actor, [placement.Id], Cancel));
    }

    [Fact]
    public async Task Suggestions_follow_the_same_people_and_keep_their_predicate_while_these_stay_the_same()
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var (actor, scope) = (own.ActorOf(Role.Facilitateur), Database.Get<MatchScope>());
        MatchableCandidate Person(Candidate candidate) => new()
        {
            Id = candidate.Id,
            Version = 1,
            Home = null,
            Commune = candidate.Commune,
            Targets = [],
            Eligibility = new(new Dictionary<EligibilityPolicy, EligibilityTimeline>()),
        };

        var before = await scope.CandidatesAsync(actor, Cancel);
        await World.CandidatureAsync(await World.CandidateAsync(foreign.Prescriber.Id, commune: "69123"), foreign.Published);
        var after = await scope.CandidatesAsync(actor, Cancel);
        await World.CandidatureAsync(foreign.Candidate, own.Published);
        var proposed = await scope.CandidatesAsync(actor, Cancel);

        Assert.Same(before, after);
        Assert.Equal((true, false, true), (before(Person(own.Candidate)), before(Person(foreign.Candidate)), proposed(Person(foreign.Candidate))));
    }

    [Fact]
    public async Task The_people_of_a_desk_are_read_by_one_list_and_not_by_a_question_for_each_person()
    {
        await using var context = Database.Contexts.CreateDbContext();
        var actor = (await SideAsync("31")).ActorOf(Role.Facilitateur);

        var question = context.CandidatesOf(actor).ToQueryString();

        // SQLite and PostgreSQL read a list that names no column of the person once.
        Assert.Matches("\"Id\" IN \\(\\s+SELECT \"?\\w+\"?\\.\"CandidateId\"", question);
        Assert.DoesNotMatch("\"CandidateId\" = \"?c\"?\\.\"Id\"", question);
    }

    [Fact]
    public async Task A_carrier_sees_its_contracts_and_of_whom_it_employs_what_an_employer_is_told_until_30_days_after()
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var carrier = own.ActorOf(Role.StructurePorteuse);

        var employed = await World.Candidates.FindAsync(carrier, own.Candidate.Id, Cancel);

        Assert.Equal(("Durand", null), (employed!.LastName, employed.PrescriberId));
        Assert.Single(await World.Timesheets.OfPlacementsAsync(carrier, [own.Placement.Id], Cancel));
        Assert.Null(await World.Candidates.FindAsync(carrier, foreign.Candidate.Id, Cancel));
        Assert.Empty(await World.Candidates.QueryAsync(carrier, new(), Everything, Cancel));

        var ended = World.Value(
            await World.Placements.UpdateAsync(World.System, "end", own.Placement.Id, 1, one => one with { EndsOn = World.Today }, Cancel));
        Database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.NotNull(await World.Candidates.FindAsync(carrier, own.Candidate.Id, Cancel));
        Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await World.Candidates.FindAsync(carrier, own.Candidate.Id, Cancel));
        // The contract and its hours stay its own.
        Assert.Single(await World.Placements.FindManyAsync(carrier, [ended.Id], Cancel));
    }

    [Fact]
    public async Task One_organisation_sees_as_a_carrier_what_it_does_not_see_as_a_company()
    {
        var (one, other) = (await SideAsync("31"), await SideAsync("69"));
        // The company of one side carries the contract of the other: two records, two tokens.
        var (company, carrier) = (one.ActorOf(Role.Entreprise), other.ActorOf(Role.StructurePorteuse));

        Assert.Null(await World.Candidates.FindAsync(company, other.Candidate.Id, Cancel));
        Assert.NotNull(await World.Candidates.FindAsync(carrier, other.Candidate.Id, Cancel));
        Assert.NotNull(await World.Offers.FindAsync(company, one.Draft.Id, Cancel));
        Assert.Null(await World.Offers.FindAsync(carrier, one.Draft.Id, Cancel));
        Assert.NotNull(await World.Marches.FindAsync(company, one.Marche.Id, Cancel));
        Assert.Null(await World.Marches.FindAsync(carrier, one.Marche.Id, Cancel));
        // Nor does an identifier of the other kind help.
        Assert.Empty(await World.Placements.QueryAsync(Actor.StructurePorteuse("s", new(one.Contractor.Id.Value)), Everything, Cancel));
        Assert.Empty(await World.Placements.QueryAsync(Actor.Entreprise("e", new(other.Carrier.Id.Value)), Everything, Cancel));
    }

    [Fact]
    public async Task A_coordinateur_reads_the_marches_of_all_its_desks_with_figures_as_a_buyer_and_nobodys_file()
    {
        var (one, other, foreign) = (await SideAsync("31"), await SideAsync("69"), await SideAsync("69"));
        var coordination = new Coordination { Id = CoordinationId.New(Database.Clock), Name = "C", DeskIds = [one.Desk.Id, other.Desk.Id] };
        var actor = Actor.Coordinateur("k", coordination);
        var hours = Database.Get<HoursStore>();

        var seen = await World.Marches.QueryAsync(actor, new(), Everything, Cancel);
        var shown = Assert.Single(await hours.ProgressAsync(actor, [one.Marche.Id], Cancel));
        var buyers = Assert.Single(await hours.ProgressAsync(one.ActorOf(Role.Acheteur), [one.Marche.Id], Cancel));

        Assert.Equivalent(new[] { one.Marche.Id, other.Marche.Id }, seen.Select(marche => marche.Id), strict: true);
        Assert.Empty(await hours.ProgressAsync(actor, [foreign.Marche.Id], Cancel));
        // One person's hours are told to neither.
        Assert.Equal((true, 0m, buyers.DoneHours), (shown.IsPartial, shown.DoneHours.Value, shown.DoneHours));
        Assert.Empty(await World.Candidates.QueryAsync(actor, new(), Everything, Cancel));
        Assert.Empty(await World.Candidatures.QueryAsync(actor, new(), Everything, Cancel));
        Assert.Empty(await World.Placements.QueryAsync(actor, Everything, Cancel));
    }

    [Theory]
    [InlineData(Role.Administrateur, true, true)]
    [InlineData(Role.Coordinateur, false, false)]
    [InlineData(Role.Facilitateur, false, false)]
    [InlineData(Role.Anonymous, false, false)]
    public async Task Coordinations_are_the_administrators_to_make_and_foreign_ones_hidden(Role role, bool reads, bool makes)
    {
        var actor = (await SideAsync("31")).ActorOf(role);
        var coordinations = Database.Get<StructureStore<Coordination, CoordinationId>>();
        Coordination New() => new() { Id = CoordinationId.New(Database.Clock), Name = "C" };
        var kept = World.Value(await coordinations.CreateAsync(World.System, "test", New(), null, Cancel));

        Assert.Equal(reads, await coordinations.FindAsync(actor, kept.Id, Cancel) is not null);
        AssertCreated(makes, await coordinations.CreateAsync(actor, "c", New(), null, Cancel));
        AssertWritten(makes, await coordinations.UpdateAsync(actor, "w", kept.Id, 1, one => one with { Name = "D" }, Cancel));
        Assert.NotNull(await coordinations.FindAsync(Actor.Coordinateur("k", kept), kept.Id, Cancel));
    }
}

public sealed class InvolvementOnSqlite(SqliteDatabase database) : InvolvementContract(database), IClassFixture<SqliteDatabase>;

public sealed class InvolvementOnPostgreSql(PostgreSqlDatabase database) : InvolvementContract(database), IClassFixture<PostgreSqlDatabase>;
