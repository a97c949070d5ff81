using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>
/// The table of rights: what each role reads and writes of its own things, of foreign ones and of ones that do not exist.
/// A foreign entry and an absent one always give the same answer.
/// </summary>
public abstract class RightsContract(TestDatabase database) : TwoSidesContract(database)
{
    // Role, then whether it reads the own candidate, draft offer, marché, candidature and placement.
    // "Own" is what the role's organisation owns: see Side.
    [Theory]
    [InlineData(Role.Prescripteur, true, false, true, true, true)]
    [InlineData(Role.Candidat, true, false, false, true, true)]
    [InlineData(Role.Facilitateur, true, true, true, true, true)]
    [InlineData(Role.Entreprise, false, true, true, true, true)]
    [InlineData(Role.Acheteur, false, true, true, false, false)]
    [InlineData(Role.Coordinateur, false, true, true, false, false)]
    [InlineData(Role.StructurePorteuse, true, false, false, false, true)]
    [InlineData(Role.Administrateur, false, false, false, false, false)]
    [InlineData(Role.Anonymous, false, false, false, false, false)]
    public async Task Each_role_reads_its_own_and_nothing_foreign(Role role, bool candidate, bool draft, bool marche, bool candidature, bool placement)
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var actor = own.ActorOf(role);

        Assert.Equal(candidate, await World.Candidates.FindAsync(actor, own.Candidate.Id, Cancel) is not null);
        Assert.Equal(draft, await World.Offers.FindAsync(actor, own.Draft.Id, Cancel) is not null);
        Assert.Equal(marche, await World.Marches.FindAsync(actor, own.Marche.Id, Cancel) is not null);
        Assert.Equal(candidature, await World.Candidatures.FindAsync(actor, own.Candidature.Id, Cancel) is not null);
        Assert.Equal(placement, (await World.Placements.FindManyAsync(actor, [own.Placement.Id], Cancel)).Count == 1);

        Assert.Null(await World.Candidates.FindAsync(actor, foreign.Candidate.Id, Cancel));
        Assert.Null(await World.Offers.FindAsync(actor, foreign.Draft.Id, Cancel));
        Assert.Null(await World.Candidatures.FindAsync(actor, foreign.Candidature.Id, Cancel));
        Assert.Empty(await World.Placements.FindManyAsync(actor, [foreign.Placement.Id], Cancel));
        Assert.Empty(await World.Timesheets.OfPlacementsAsync(actor, [foreign.Placement.Id], Cancel));
        // A prescripteur sees the marché behind any published offer: it names no person.
        Assert.Equal(role == Role.Prescripteur, await World.Marches.FindAsync(actor, foreign.Marche.Id, Cancel) is not null);
    }

    [Theory]
    [InlineData(Role.Prescripteur)]
    [InlineData(Role.Candidat)]
    [InlineData(Role.Facilitateur)]
    [InlineData(Role.Entreprise)]
    [InlineData(Role.Acheteur)]
    [InlineData(Role.Administrateur)]
    [InlineData(Role.Anonymous)]
    [InlineData(Role.StructurePorteuse)]
    [InlineData(Role.Coordinateur)]
    public async Task Lists_and_counts_hold_nothing_foreign(Role role)
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var actor = own.ActorOf(role);

        var people = await World.Candidates.QueryAsync(actor, new(), Everything, Cancel);
        var offers = await World.Offers.QueryAsync(actor, new(), Everything, Cancel);
        var candidatures = await World.Candidatures.QueryAsync(actor, new(), Everything, Cancel);
        var placements = await World.Placements.QueryAsync(actor, Everything, Cancel);

        Assert.DoesNotContain(foreign.Candidate.Id, people.Select(item => item.Id));
        Assert.DoesNotContain(foreign.Draft.Id, offers.Select(item => item.Id));
        Assert.Contains(foreign.Published.Id, offers.Select(item => item.Id));
        Assert.DoesNotContain(foreign.Candidature.Id, candidatures.Select(item => item.Id));
        Assert.DoesNotContain(foreign.Placement.Id, placements.Select(item => item.Id));
        Assert.Equal(people.Count, await World.Candidates.QueryAsync(actor, new(), (files, reading) => files.CountAsync(reading), Cancel));
        Assert.Equal(
            0,
            await World.Candidates.QueryAsync(
                actor,
                new(),
                (files, reading) => files.CountAsync(file => file.Id == foreign.Candidate.Id, reading),
                Cancel));
    }

    [Theory]
    [InlineData(Role.Prescripteur, true, false, false, false, false)]
    [InlineData(Role.Candidat, true, false, false, false, false)]
    [InlineData(Role.Facilitateur, true, true, true, true, true)]
    [InlineData(Role.Entreprise, false, true, false, true, false)]
    [InlineData(Role.Acheteur, false, false, false, false, false)]
    [InlineData(Role.Administrateur, false, false, false, false, false)]
    [InlineData(Role.Anonymous, false, false, false, false, false)]
    [InlineData(Role.StructurePorteuse, false, false, false, false, false)]
    [InlineData(Role.Coordinateur, false, false, false, false, false)]
    public async Task Each_role_changes_its_own_and_a_foreign_entry_is_as_absent(
        Role role,
        bool candidate,
        bool offer,
        bool marche,
        bool candidature,
        bool placement)
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var actor = own.ActorOf(role);

        AssertWritten(candidate, await World.Candidates.UpdateAsync(actor, "w", own.Candidate.Id, 1, file => file with { Phone = "1" }, Cancel));
        AssertWritten(offer, await World.Offers.UpdateAsync(actor, "w", own.Draft.Id, 1, item => item with { Title = "T" }, Cancel));
        AssertWritten(marche, await World.Marches.UpdateAsync(actor, "w", own.Marche.Id, 1, item => item with { Title = "T" }, Cancel));
        Assert.Equal(candidature, await World.MoveAsync(actor, own.Candidature, CandidatureMove.AcceptIntroduction) is Written<Candidature>);
        AssertWritten(
            placement,
            await World.Placements.UpdateAsync(actor, "w", own.Placement.Id, 1, item => item with { EndsOn = World.Today }, Cancel));

        AssertWritten(false, await World.Candidates.UpdateAsync(actor, "w", foreign.Candidate.Id, 1, file => file with { Phone = "1" }, Cancel));
        AssertWritten(false, await World.Offers.UpdateAsync(actor, "w", foreign.Published.Id, 1, item => item with { Title = "T" }, Cancel));
        AssertWritten(false, await World.Marches.UpdateAsync(actor, "w", foreign.Marche.Id, 1, item => item with { Title = "T" }, Cancel));
        AssertWritten(false, await World.Candidatures.UpdateAsync(actor, "w", own.Candidature.Id, 2, item => item with { Message = "x" }, Cancel));
        AssertWritten(false, await World.MoveAsync(actor, foreign.Candidature, CandidatureMove.AcceptIntroduction));
        AssertWritten(false, await World.Placements.UpdateAsync(actor, "w", foreign.Placement.Id, 1, item => item with { EndsOn = World.Today }, Cancel));
        AssertWritten(false, await World.Candidates.UpdateAsync(actor, "w", CandidateId.New(Database.Clock), 1, file => file, Cancel));
    }

    [Theory]
    [InlineData(Role.Prescripteur, true, false)]
    [InlineData(Role.Facilitateur, true, true)]
    [InlineData(Role.Entreprise, false, true)]
    [InlineData(Role.Acheteur, false, false)]
    [InlineData(Role.Administrateur, false, false)]
    [InlineData(Role.Anonymous, false, false)]
    [InlineData(Role.StructurePorteuse, false, false)]
    [InlineData(Role.Coordinateur, false, false)]
    public async Task Each_role_creates_within_its_own_reach_only(Role role, bool candidate, bool offer)
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var actor = own.ActorOf(role);

        AssertCreated(candidate, await World.Candidates.CreateAsync(actor, "c", World.NewCandidate(own.Prescriber.Id, commune: "31555"), null, Cancel));
        AssertCreated(false, await World.Candidates.CreateAsync(actor, "c", World.NewCandidate(foreign.Prescriber.Id, commune: "69123"), null, Cancel));
        AssertCreated(offer, await World.Offers.CreateAsync(actor, "c", World.NewOffer(own.Marche), null, Cancel));
        AssertCreated(false, await World.Offers.CreateAsync(actor, "c", World.NewOffer(foreign.Marche), null, Cancel));
    }

    [Theory]
    [InlineData(Role.Prescripteur, false, false)]
    [InlineData(Role.Candidat, false, false)]
    [InlineData(Role.Facilitateur, true, true)]
    [InlineData(Role.Entreprise, false, false)]
    [InlineData(Role.Acheteur, false, false)]
    [InlineData(Role.Administrateur, true, false)]
    [InlineData(Role.Anonymous, false, false)]
    [InlineData(Role.StructurePorteuse, false, false)]
    [InlineData(Role.Coordinateur, false, false)]
    public async Task Structures_are_kept_by_desks_and_administrators_and_follow_ups_by_desks(Role role, bool structure, bool followUp)
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var actor = own.ActorOf(role);
        var contractors = Database.Get<StructureStore<Contractor, ContractorId>>();
        FollowUp Due(Placement placement) => new() { Id = FollowUpId.New(Database.Clock), PlacementId = placement.Id };

        AssertCreated(structure, await contractors.CreateAsync(actor, "c", new Contractor { Id = ContractorId.New(Database.Clock), Name = "N" }, null, Cancel));
        AssertWritten(structure, await contractors.UpdateAsync(actor, "w", own.Contractor.Id, 1, known => known with { Name = "M" }, Cancel));
        AssertCreated(followUp, await World.FollowUps.CreateAsync(actor, "c", Due(own.Placement), null, Cancel));
        AssertCreated(false, await World.FollowUps.CreateAsync(actor, "c", Due(foreign.Placement), null, Cancel));
        Assert.Empty(await World.FollowUps.OfPlacementsAsync(actor, [foreign.Placement.Id], Cancel));
        Assert.Equal(followUp ? 1 : 0, (await World.FollowUps.OfPlacementsAsync(actor, [own.Placement.Id], Cancel)).Count);
    }

    [Fact]
    public async Task A_desk_changes_its_own_settings_only()
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var desks = Database.Get<StructureStore<ClauseDesk, ClauseDeskId>>();
        var actor = own.ActorOf(Role.Facilitateur);

        AssertWritten(true, await desks.UpdateAsync(actor, "w", own.Desk.Id, 1, desk => desk with { Name = "N" }, Cancel));
        AssertWritten(false, await desks.UpdateAsync(actor, "w", foreign.Desk.Id, 1, desk => desk with { Name = "N" }, Cancel));
    }

    [Fact]
    public async Task Nobody_hands_a_file_to_another_structure()
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));

        var outcome = await World.Candidates.UpdateAsync(
            own.ActorOf(Role.Prescripteur), "w", own.Candidate.Id, 1, file => file with { PrescriberId = foreign.Prescriber.Id }, Cancel);

        Assert.Equal("rights.out-of-reach", Assert.IsType<Refused<Candidate>>(outcome).Fault.Code);
        Assert.Equal(own.Prescriber.Id, (await World.Candidates.FindAsync(World.System, own.Candidate.Id, Cancel))!.PrescriberId);
    }

    [Fact]
    public async Task An_obligation_of_another_contractor_makes_an_offer_no_ones()
    {
        var (own, foreign) = (await SideAsync("31"), await SideAsync("69"));
        var disguised = World.NewOffer(foreign.Marche) with { ContractorId = own.Contractor.Id };

        AssertCreated(false, await World.Offers.CreateAsync(own.ActorOf(Role.Entreprise), "c", disguised, null, Cancel));
    }

    [Theory]
    [InlineData(Role.Prescripteur, false)]
    [InlineData(Role.Candidat, false)]
    [InlineData(Role.Entreprise, false)]
    [InlineData(Role.Acheteur, false)]
    [InlineData(Role.Anonymous, false)]
    [InlineData(Role.StructurePorteuse, false)]
    [InlineData(Role.Coordinateur, false)]
    [InlineData(Role.Facilitateur, true)]
    [InlineData(Role.Administrateur, true)]
    public async Task A_prescriber_whose_kind_reveals_a_situation_is_hidden_from_third_parties(Role role, bool isVisible)
    {
        var own = await SideAsync("31");
        var sensitive = await World.PrescriberAsync(PrescriberKind.Spip);

        Assert.Equal(isVisible, await World.Prescribers.FindAsync(own.ActorOf(role), sensitive.Id, Cancel) is not null);
        Assert.NotNull(await World.Prescribers.FindAsync(own.ActorOf(role), own.Prescriber.Id, Cancel));
        Assert.NotNull(await World.Prescribers.FindAsync(Actor.Prescripteur("p", sensitive.Id), sensitive.Id, Cancel));
    }

    [Fact]
    public async Task Decisions_on_eligibility_are_the_facilitateurs_to_make_and_no_companys_to_read()
    {
        var own = await SideAsync("31");
        var decisions = Database.Get<EligibilityDecisionStore>();
        EligibilityDecision Decision() => new()
        {
            Id = EligibilityDecisionId.New(Database.Clock),
            CandidateId = own.Candidate.Id,
            RuleSetId = "clause",
            RuleSetVersion = "1",
            JudgedFor = World.Today,
            Proposed = EligibilityOutcome.Eligible,
            Outcome = DecisionOutcome.Granted,
            Criteria = ["rqth"],
            DecidedBy = "test",
            DecidedOn = World.Today,
        };

        AssertCreated(true, await decisions.CreateAsync(own.ActorOf(Role.Facilitateur), "decide", Decision(), null, Cancel));
        AssertCreated(false, await decisions.CreateAsync(own.ActorOf(Role.Prescripteur), "decide", Decision() with { Ordinal = 2 }, null, Cancel));
        AssertCreated(false, await decisions.CreateAsync(own.ActorOf(Role.Entreprise), "decide", Decision() with { Ordinal = 2 }, null, Cancel));
        Assert.Equal("rqth", Assert.Single(await decisions.OfCandidatesAsync(own.ActorOf(Role.Prescripteur), [own.Candidate.Id], Cancel)).Criteria[0]);
        Assert.Empty(await decisions.OfCandidatesAsync(own.ActorOf(Role.Entreprise), [own.Candidate.Id], Cancel));
        Assert.Empty(await decisions.OfCandidatesAsync(own.ActorOf(Role.Acheteur), [own.Candidate.Id], Cancel));
    }

    [Fact]
    public async Task A_desk_in_charge_of_an_intercommunality_sees_its_communes_people()
    {
        await World.KnowAsync(
        [
            new Commune { Code = InseeCode.Parse("31149"), Name = "Colomiers", Kind = CommuneKind.Commune, Department = "31", EpciCode = "243100518" },
        ]);
        var desk = World.Value(
            await Database
                .Get<StructureStore<ClauseDesk, ClauseDeskId>>()
                .CreateAsync(
                    World.System,
                    "test",
                    new ClauseDesk
                    {
                        Id = ClauseDeskId.New(Database.Clock),
                        Name = "Métropole",
                        TerritoryEpciCodes = ["243100518"],
                    },
                    null,
                    Cancel));
        var inside = await World.CandidateAsync(commune: "31149");
        var outside = await World.CandidateAsync(commune: "31395");
        var unknown = await World.CandidateAsync(commune: null);
        var actor = Actor.Facilitateur("f", desk);

        var seen = await World.Candidates.FindManyAsync(actor, [inside.Id, outside.Id, unknown.Id], Cancel);

        Assert.Equal([inside.Id], seen.Keys);
    }
}

public sealed class RightsOnSqlite(SqliteDatabase database) : RightsContract(database), IClassFixture<SqliteDatabase>;

public sealed class RightsOnPostgreSql(PostgreSqlDatabase database) : RightsContract(database), IClassFixture<PostgreSqlDatabase>;
