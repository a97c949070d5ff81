using Microsoft.EntityFrameworkCore;

namespace Matching.Persistence.Tests;

/// <summary>Makes entries with plain values, so that a test states only what it is about.</summary>
internal sealed class World(TestDatabase database)
{
    public static Actor System { get; } = Actor.System("test");

    public static DateOnly Today { get; } = new(2026, 3, 2);

    public TestDatabase Database { get; } = database;

    public CandidateStore Candidates => Database.Get<CandidateStore>();

    public OfferStore Offers => Database.Get<OfferStore>();

    public MarcheStore Marches => Database.Get<MarcheStore>();

    public CandidatureStore Candidatures => Database.Get<CandidatureStore>();

    public PlacementStore Placements => Database.Get<PlacementStore>();

    public TimesheetStore Timesheets => Database.Get<TimesheetStore>();

    public FollowUpStore FollowUps => Database.Get<FollowUpStore>();

    public StructureStore<Prescriber, PrescriberId> Prescribers => Database.Get<StructureStore<Prescriber, PrescriberId>>();

    public async Task<Prescriber> PrescriberAsync(PrescriberKind kind = PrescriberKind.MissionLocale) => Value(await Prescribers.CreateAsync(
        System, "test", new Prescriber { Id = PrescriberId.New(Database.Clock), Name = "Mission locale", Kind = kind }, null, Cancel));

    public async Task<Contractor> ContractorAsync() => Value(await Database.Get<StructureStore<Contractor, ContractorId>>().CreateAsync(
        System, "test", new Contractor { Id = ContractorId.New(Database.Clock), Name = "Bâtir" }, null, Cancel));

    public async Task<Buyer> BuyerAsync() => Value(await Database.Get<StructureStore<Buyer, BuyerId>>().CreateAsync(
        System, "test", new Buyer { Id = BuyerId.New(Database.Clock), Name = "Métropole", Kind = BuyerKind.Public }, null, Cancel));

    public async Task<ClauseDesk> DeskAsync(params string[] departments) => Value(await Database.Get<StructureStore<ClauseDesk, ClauseDeskId>>().CreateAsync(
        System, "test", new ClauseDesk { Id = ClauseDeskId.New(Database.Clock), Name = "Guichet", TerritoryDepartments = departments }, null, Cancel));

    public async Task<Marche> MarcheAsync(ContractorId contractor, BuyerId? buyer = null, ClauseDeskId? desk = null, decimal hours = 1000m, string commune = "31555") =>
        Value(await Marches.CreateAsync(System, "test", NewMarche(contractor, buyer ?? (await BuyerAsync()).Id) with
        {
            DeskId = desk,
            Site = new Site { Commune = InseeCode.Parse(commune) },
            Lots = [Lot(contractor, hours)],
        }, null, Cancel));

    public Marche NewMarche(ContractorId contractor, BuyerId buyer) => new()
    {
        Id = MarcheId.New(Database.Clock),
        Reference = Guid.NewGuid().ToString("N"),
        Title = "Groupe scolaire",
        BuyerId = buyer,
        LegalBasis = ClauseLegalBasis.ExecutionCondition,
        Kind = MarcheKind.Works,
        StartsOn = new(2026, 1, 1),
        Lots = [Lot(contractor, 1000m)],
    };

    public Lot Lot(ContractorId contractor, decimal hours) => new()
    {
        Id = LotId.New(Database.Clock),
        Number = "1",
        Obligations = [new HoursObligation { Id = HoursObligationId.New(Database.Clock), ContractorId = contractor, RequiredHours = new(hours) }],
    };

    public async Task<Offer> OfferAsync(Marche marche, OfferStatus status = OfferStatus.Published) =>
        Value(await Offers.CreateAsync(System, "test", NewOffer(marche) with { Status = status }, null, Cancel));

    public Offer NewOffer(Marche marche) => new()
    {
        Id = OfferId.New(Database.Clock),
        MarcheId = marche.Id,
        ObligationId = marche.Lots[0].Obligations[0].Id,
        ContractorId = marche.Lots[0].Obligations[0].ContractorId!.Value,
        Title = "Maçon",
        Rome = RomeCode.Parse("F1703"),
        ContractType = ContractType.Ctti,
        CarrierMode = CarrierMode.Secondment,
        Site = new Site { Commune = InseeCode.Parse("31555") },
        StartsOn = new(2026, 4, 1),
    };

    public Candidate NewCandidate(PrescriberId? prescriber = null, string lastName = "Durand", string? commune = "31555") => new()
    {
        Id = CandidateId.New(Database.Clock),
        PrescriberId = prescriber,
        FirstName = "Élodie",
        LastName = lastName,
        Address = commune is null ? null : new Address { Commune = InseeCode.Parse(commune) },
    };

    public async Task<Candidate> CandidateAsync(PrescriberId? prescriber = null, string lastName = "Durand", string? commune = "31555") =>
        Value(await Candidates.CreateAsync(System, "test", NewCandidate(prescriber, lastName, commune), null, Cancel));

    public Task CommuneAsync(string code, Coordinates centre) => KnowAsync<Commune>(
        [new() { Code = InseeCode.Parse(code), Name = code, Kind = CommuneKind.Commune, Department = InseeCode.Parse(code).Department, Centre = centre }]);

    /// <summary>Adds reference data, and replaces what has the same key.</summary>
    public async Task KnowAsync<T>(IEnumerable<T> rows)
        where T : class
    {
        await using var context = Database.Contexts.CreateDbContext();
        context.Sign(System, "test");
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var key = context.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties;
        foreach (var row in rows)
        {
            if (await context.FindAsync<T>([.. key.Select(property => property.PropertyInfo!.GetValue(row))], Cancel) is { } kept)
                context.Entry(kept).CurrentValues.SetValues(row);
            else
                context.Add(row);
        }

        await context.SaveChangesAsync(Cancel);
    }

    public async Task<Candidature> CandidatureAsync(Candidate candidate, Offer offer) =>
        Value(await Candidatures.CreateAsync(System, "test", NewCandidature(candidate, offer), null, Cancel));

    /// <summary>Somebody proposed who has consented: the employer has to answer.</summary>
    public Candidature NewCandidature(Candidate candidate, Offer offer) => new()
    {
        Consent = ConsentState.Given,
        AdviserAgreedAt = Database.Clock.GetUtcNow(),
        AdviserAgreedBy = "p",
        Id = CandidatureId.New(Database.Clock),
        OfferId = offer.Id,
        CandidateId = candidate.Id,
        ProposedAt = Database.Clock.GetUtcNow(),
        StateSince = Database.Clock.GetUtcNow(),
    };

    public async Task<CarrierEmployer> CarrierAsync() => Value(await Database.Get<StructureStore<CarrierEmployer, CarrierEmployerId>>().CreateAsync(
        System, "test", new CarrierEmployer { Id = CarrierEmployerId.New(Database.Clock), Name = "Tremplin", Kind = CarrierKind.Etti }, null, Cancel));

    public Task<WriteOutcome<Candidature>> MoveAsync(Actor actor, Candidature candidature, CandidatureMove move, MoveDetails? details = null) =>
        Candidatures.MoveAsync(actor, "move", candidature.Id, candidature.Version, move, details ?? MoveDetails.None, Cancel);

    public async Task<Placement> PlacementAsync(Candidate candidate, Offer offer, CarrierEmployerId? carrier = null, bool livedInQpv = false) =>
        Value(
            await Placements.CreateAsync(
                System,
                "test",
                new Placement
                {
                    Id = PlacementId.New(Database.Clock),
                    CandidateId = candidate.Id,
                    OfferId = offer.Id,
                    CarrierId = carrier,
                    ContractType = ContractType.Ctti,
                    StartsOn = new(2026, 1, 5),
                    QpvAtHire = livedInQpv
                        ? new QpvMembership
                        {
                            Presence = QpvPresence.Inside,
                            Code = QpvCode.Parse("QN03101M"),
                            Vintage = QpvVintage.Perimeters2024,
                            EvaluatedOn = new(2026, 1, 5),
                        }
                        : null,
                },
                null,
                Cancel));

    public async Task<Timesheet> TimesheetAsync(
        Placement placement,
        int month,
        decimal hours,
        TimesheetState state = TimesheetState.Validated,
        TimesheetId? corrects = null) =>
        Value(
            await Timesheets.CreateAsync(
                System,
                "test",
                new Timesheet
                {
                    Id = TimesheetId.New(Database.Clock),
                    PlacementId = placement.Id,
                    Month = new(2026, month),
                    Hours = new(hours),
                    State = state,
                    Corrects = corrects,
                },
                null,
                Cancel));

    /// <summary>What was written, or a failure that says what came instead.</summary>
    public static T Value<T>(WriteOutcome<T> outcome)
        where T : class => outcome is Written<T> written ? written.Value : throw new Xunit.Sdk.XunitException($"Not written: {outcome}");
}
