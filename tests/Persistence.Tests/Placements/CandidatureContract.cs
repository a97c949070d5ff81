namespace Matching.Persistence.Tests;

/// <summary>What becomes of introductions in the database: who sees what, who wins, what silence does and what awaits whom.</summary>
public abstract class CandidatureContract(TestDatabase database) : StoreContract(database)
{
    private static readonly MoveDetails ByTelephone = new() { Means = ConsentMeans.Telephone };

    [Fact]
    public async Task A_company_knows_a_person_only_while_all_three_agree_and_by_that_candidature_only()
    {
        var (own, asked) = await AskedAsync();
        var other = await World.CandidatureAsync(own.Person, await World.OfferAsync(own.Marche));
        Assert.Null(await World.Candidates.FindAsync(own.Company, own.Person.Id, Cancel));

        asked = World.Value(await World.MoveAsync(own.Adviser, asked, CandidatureMove.AgreeToIntroduction));
        Assert.Null(await World.Candidates.FindAsync(own.Company, own.Person.Id, Cancel));
        asked = World.Value(await World.MoveAsync(own.Adviser, asked, CandidatureMove.GiveConsent, ByTelephone));

        Assert.Equal(CandidatureState.Processing, asked.State);
        Assert.Equal("Durand", (await World.Candidates.FindAsync(own.Company, own.Person.Id, Cancel))!.LastName);
        Assert.Equal([asked.Id], await World.Candidatures.IntroducedAsync(own.Company, [asked.Id, other.Id], Cancel));
        Assert.Equal([asked.Id], await OfPersonAsync(own.Company, own.Person.Id));

        World.Value(await World.MoveAsync(own.Self, asked, CandidatureMove.WithdrawConsent, MoveDetails.OwnAccount));
        Assert.Null(await World.Candidates.FindAsync(own.Company, own.Person.Id, Cancel));
        Assert.Empty(await OfPersonAsync(own.Company, own.Person.Id));
    }

    [Fact]
    public async Task Between_two_pages_of_a_list_a_consent_withdrawn_hides_the_person_from_the_next()
    {
        var (own, first) = await IntroducedAsync();
        var second = await AskAsync(own, await World.OfferAsync(own.Marche), await World.CandidateAsync(own.Prescriber.Id));
        var page = await World.Candidatures.QueryAsync(own.Company, new(), (all, reading) => Task.FromResult(all.Count()), Cancel);
        Assert.Equal(2, page);
        Assert.Contains(first.Id, await World.Candidatures.IntroducedAsync(own.Company, [first.Id, second.Id], Cancel));

        World.Value(await World.MoveAsync(own.Self, first, CandidatureMove.WithdrawConsent, MoveDetails.OwnAccount));

        Assert.Empty(await World.Candidatures.IntroducedAsync(own.Company, [first.Id, second.Id], Cancel));
        Assert.Null(await World.Candidates.FindAsync(own.Company, own.Person.Id, Cancel));
    }

    [Fact]
    public async Task A_contract_that_runs_keeps_what_it_needs()
    {
        var (own, introduced) = await IntroducedAsync();
        var placement = World.Value(await World.Placements.CreateAsync(World.System, "hire", new Placement
        {
            Id = PlacementId.New(Database.Clock), CandidateId = own.Person.Id, OfferId = own.Offer.Id, CandidatureId = introduced.Id,
            ContractType = ContractType.Cdd, StartsOn = World.Today,
        }, null, Cancel));
        World.Value(await World.Candidatures.UpdateAsync(
            World.System, "hire", introduced.Id, introduced.Version, known => known with { State = CandidatureState.Accepted }, Cancel));
        var hired = introduced with { Version = introduced.Version + 1 };
        World.Value(await World.MoveAsync(own.Self, hired, CandidatureMove.WithdrawConsent, MoveDetails.OwnAccount));

        Assert.NotNull(await World.Candidates.FindAsync(own.Company, own.Person.Id, Cancel));
        World.Value(await World.Placements.UpdateAsync(
            World.System, "w", placement.Id, placement.Version, known => known with { State = PlacementState.BrokenOff }, Cancel));
        Assert.Null(await World.Candidates.FindAsync(own.Company, own.Person.Id, Cancel));
    }

    [Fact]
    public async Task A_structure_porteuse_asks_for_somebody_on_an_offer_that_it_may_carry_and_the_company_is_not_told()
    {
        var own = await SideAsync();
        var carrier = await World.CarrierAsync();
        var actor = Actor.StructurePorteuse("c", carrier.Id);
        var asking = Request(own.Offer, own.Person) with { CarrierId = carrier.Id, RequestedBy = CandidatureOrigin.Carrier };
        var asked = World.Value(await World.Candidatures.CreateAsync(actor, "ask", asking, null, Cancel));

        Assert.NotNull(await World.Candidatures.FindAsync(actor, asked.Id, Cancel));
        Assert.Null(await World.Candidatures.FindAsync(own.Company, asked.Id, Cancel));
        asked = World.Value(await World.MoveAsync(own.Adviser, asked, CandidatureMove.AgreeToIntroduction));
        World.Value(await World.MoveAsync(own.Self, asked, CandidatureMove.GiveConsent, MoveDetails.OwnAccount));
        Assert.NotNull(await World.Candidates.FindAsync(actor, own.Person.Id, Cancel));
        Assert.Null(await World.Candidates.FindAsync(own.Company, own.Person.Id, Cancel));

        var direct = World.Value(await World.Offers.CreateAsync(
            World.System, "w", World.NewOffer(own.Marche) with { Status = OfferStatus.Published, CarrierMode = CarrierMode.DirectHire }, null, Cancel));
        var impossible = asking with { Id = NewId(), OfferId = direct.Id };
        Assert.Equal("reference.unknown", FaultOf(await World.Candidatures.CreateAsync(actor, "ask", impossible, null, Cancel)));
    }

    [Fact]
    public async Task A_request_is_refused_in_words_that_tell_nothing_of_the_person()
    {
        var (own, _) = await AskedAsync();
        var paused = await World.CandidateAsync(own.Prescriber.Id);
        World.Value(await World.Candidates.UpdateAsync(World.System, "w", paused.Id, 1, file => file.TransitionTo(CandidateState.Paused), Cancel));
        foreach (var person in new[] { own.Person, paused, World.NewCandidate() })
            Assert.Equal(
                "introduction.name-unknown",
                FaultOf(await World.Candidatures.CreateAsync(own.Company, "ask", Request(own.Offer, person), null, Cancel)));
    }

    [Fact]
    public async Task So_many_requests_for_one_offer_wait_and_one_more_is_refused()
    {
        var own = await SideAsync();
        for (var at = 0; at < CandidatureStore.MostOpenRequests; at++) await AskAsync(own, own.Offer, await World.CandidateAsync(own.Prescriber.Id));

        var more = Request(own.Offer, await World.CandidateAsync(own.Prescriber.Id));
        Assert.Equal("introduction.too-many", FaultOf(await World.Candidatures.CreateAsync(own.Company, "ask", more, null, Cancel)));
    }

    [Fact]
    public async Task Of_two_at_once_one_wins_and_the_other_is_told_by_whom_and_when()
    {
        var (own, introduced) = await IntroducedAsync();
        World.Value(await World.MoveAsync(own.Desk, introduced, CandidatureMove.KeepInPool));

        var adviser = Assert.IsType<ConcurrencyConflict<Candidature>>(await World.MoveAsync(own.Adviser, introduced, CandidatureMove.Withdraw));
        Assert.Equal(new(Database.Clock.GetUtcNow(), Role.Facilitateur, "f"), adviser.Last);
        var seen = await World.Candidatures.FindAsync(own.Company, introduced.Id, Cancel);
        var company = Assert.IsType<ConcurrencyConflict<Candidature>>(
            await World.MoveAsync(own.Company, seen! with { Version = seen.Version - 1 }, CandidatureMove.Postpone));
        Assert.Equal((seen!.Version, null, null), (company.CurrentVersion, company.Last!.Role, company.Last.By));
    }

    [Fact]
    public async Task Fifty_calls_with_one_key_ask_once()
    {
        var own = await SideAsync();
        var request = IdempotentRequest.Of(IdempotencyKey.TryParse("key", out var key, out _) ? key : throw new InvalidOperationException(), "body");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            World.Candidatures.CreateAsync(own.Company, "ask", Request(own.Offer, own.Person), request, Cancel)));

        Assert.Single(outcomes.Select(outcome => World.Value(outcome).Id).Distinct());
    }

    [Fact]
    public async Task A_number_finds_a_candidature_for_those_who_may_see_it()
    {
        var (own, asked) = await AskedAsync();
        var stranger = Actor.Entreprise("other", (await World.ContractorAsync()).Id);

        Assert.Equal(asked.Id, (await World.Candidatures.FindByNumberAsync(own.Company, asked.Number, Cancel))!.Id);
        Assert.Equal(asked.Id, (await World.Candidatures.FindByNumberAsync(own.Adviser, asked.Number, Cancel))!.Id);
        Assert.Null(await World.Candidatures.FindByNumberAsync(stranger, asked.Number, Cancel));
        Assert.Null(await World.Candidatures.FindByNumberAsync(own.Company, CandidatureNumber.Of(NewId()), Cancel));
    }

    [Fact]
    public async Task Silence_lapses_and_refuses_on_the_day_of_the_desks_settings_and_not_before()
    {
        var (own, asked) = await AskedAsync();
        var proposed = await World.CandidatureAsync(await World.CandidateAsync(own.Prescriber.Id), own.Offer);
        var overdue = Database.Get<OverdueCandidatures>();

        Database.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal([CandidatureMove.Lapse], await DueAsync());
        await overdue.MoveAsync(Cancel);
        Assert.Equal(CandidatureState.New, await StateAsync(asked));
        Database.Clock.Advance(TimeSpan.FromDays(3));
        await overdue.MoveAsync(Cancel);
        Assert.Equal(0, await overdue.MoveAsync(Cancel));
        Assert.Equal((CandidatureState.Lapsed, CandidatureState.New), (await StateAsync(asked), await StateAsync(proposed)));

        Database.Clock.Advance(TimeSpan.FromDays(46));
        await overdue.MoveAsync(Cancel);
        var refused = (await World.Candidatures.FindAsync(World.System, proposed.Id, Cancel))!;
        Assert.Equal((CandidatureState.Refused, RefusalReason.NoDecision), (refused.State, refused.RefusalReason));
        Assert.Equal(CandidatureState.New, World.Value(await World.MoveAsync(own.Adviser, refused, CandidatureMove.Reactivate)).State);

        async Task<IEnumerable<CandidatureMove>> DueAsync() =>
            (await overdue.DueAsync(Cancel)).Where(one => one.Candidature.Id == asked.Id || one.Candidature.Id == proposed.Id).Select(one => one.Deadline.Move);
    }

    [Fact]
    public async Task Each_finds_among_their_tasks_what_is_theirs_to_do()
    {
        var (own, asked) = await AskedAsync();
        Assert.Equal([TaskKind.IntroductionToAnswer, TaskKind.ConsentToRecord], await TasksAsync(own.Adviser));
        Assert.Equal([TaskKind.ConsentToGive], await TasksAsync(own.Self));
        Assert.Empty(await TasksAsync(own.Company));
        Assert.Empty(await TasksAsync(own.Desk));
        Database.Clock.Advance(TimeSpan.FromDays(12));
        Assert.Equal([TaskKind.CandidatureAboutToLapse], await TasksAsync(own.Desk));

        asked = World.Value(await World.MoveAsync(own.Adviser, asked, CandidatureMove.AgreeToIntroduction));
        asked = World.Value(await World.MoveAsync(own.Self, asked, CandidatureMove.GiveConsent, MoveDetails.OwnAccount));
        Assert.Empty(await TasksAsync(own.Adviser));
        Assert.Equal([TaskKind.CandidatureToDecide], await TasksAsync(own.Company));
        World.Value(await World.MoveAsync(own.Desk, asked, CandidatureMove.CheckEligibility));
        Assert.Equal([TaskKind.EligibilityToCheck], await TasksAsync(own.Desk));
        Assert.Empty(await TasksAsync(own.Company));
    }

    [Fact]
    public async Task The_desk_answers_for_whom_nobody_follows_and_an_employer_for_whom_is_proposed()
    {
        var own = await SideAsync();
        var alone = await World.CandidateAsync();
        await AskAsync(own, own.Offer, alone);
        Assert.Equal([TaskKind.IntroductionToAnswer, TaskKind.ConsentToRecord], await TasksAsync(own.Desk));

        await World.CandidatureAsync(own.Person, await World.OfferAsync(own.Marche));
        Assert.Equal([TaskKind.IntroductionToAccept], await TasksAsync(own.Company));
    }

    [Fact]
    public async Task The_last_candidature_of_a_pair_is_found_for_those_who_may_see_it()
    {
        var (own, asked) = await AskedAsync();
        var pairs = new[] { (own.Offer.Id, own.Person.Id), (own.Offer.Id, NewPerson()) };

        Assert.Equal(asked.Id, Assert.Single(await World.Candidatures.LastOfPairsAsync(own.Adviser, pairs, Cancel)).Id);
        Assert.Empty(await World.Candidatures.LastOfPairsAsync(Actor.Acheteur("b", default), pairs, Cancel));
    }

    private CandidateId NewPerson() => CandidateId.New(Database.Clock);

    private CandidatureId NewId() => CandidatureId.New(Database.Clock);

    private static string FaultOf(WriteOutcome<Candidature> outcome) => Assert.IsType<Refused<Candidature>>(outcome).Fault.Code;

    private async Task<CandidatureState> StateAsync(Candidature candidature) =>
        (await World.Candidatures.FindAsync(World.System, candidature.Id, Cancel))!.State;

    private async Task<IReadOnlyList<TaskKind>> TasksAsync(Actor actor) =>
        [.. (await Database.Get<TaskList>().OfAsync(actor, Cancel)).Select(task => task.Kind).Order()];

    private Task<List<CandidatureId>> OfPersonAsync(Actor actor, CandidateId person) => World.Candidatures.QueryAsync(
        actor, new() { CandidateId = person }, (found, _) => Task.FromResult(found.Select(one => one.Id).ToList()), Cancel);

    private Candidature Request(Offer offer, Candidate person) => new()
    {
        Id = NewId(),
        OfferId = offer.Id,
        CandidateId = person.Id,
        RequestedBy = CandidatureOrigin.Company,
        ProposedAt = Database.Clock.GetUtcNow(),
        StateSince = Database.Clock.GetUtcNow(),
        EmployerAgreedAt = Database.Clock.GetUtcNow(),
    };

    private async Task<Candidature> AskAsync(Side own, Offer offer, Candidate person) =>
        World.Value(await World.Candidatures.CreateAsync(own.Company, "ask", Request(offer, person), null, Cancel));

    private async Task<(Side Own, Candidature Asked)> AskedAsync() =>
        await SideAsync() is var own ? (own, await AskAsync(own, own.Offer, own.Person)) : default;

    private async Task<(Side Own, Candidature Introduced)> IntroducedAsync()
    {
        var (own, asked) = await AskedAsync();
        asked = World.Value(await World.MoveAsync(own.Adviser, asked, CandidatureMove.AgreeToIntroduction));
        return (own, World.Value(await World.MoveAsync(own.Self, asked, CandidatureMove.GiveConsent, MoveDetails.OwnAccount)));
    }

    private async Task<Side> SideAsync()
    {
        var prescriber = await World.PrescriberAsync();
        var contractor = await World.ContractorAsync();
        var desk = await World.DeskAsync();
        var marche = await World.MarcheAsync(contractor.Id, desk: desk.Id);
        return new(prescriber, contractor, desk, marche, await World.OfferAsync(marche), await World.CandidateAsync(prescriber.Id));
    }

    private sealed record Side(Prescriber Prescriber, Contractor Contractor, ClauseDesk ClauseDesk, Marche Marche, Offer Offer, Candidate Person)
    {
        public Actor Adviser => Actor.Prescripteur("p", Prescriber.Id);

        public Actor Company => Actor.Entreprise("e", Contractor.Id);

        public Actor Desk => Actor.Facilitateur("f", ClauseDesk);

        public Actor Self => Actor.Candidat("c", Person.Id);
    }
}

public sealed class CandidatureOnSqlite(SqliteDatabase database) : CandidatureContract(database), IClassFixture<SqliteDatabase>;

public sealed class CandidatureOnPostgreSql(PostgreSqlDatabase database) : CandidatureContract(database), IClassFixture<PostgreSqlDatabase>;
