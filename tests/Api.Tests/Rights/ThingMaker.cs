using Matching.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Api.Tests.Rights;

/// <summary>Makes things of the demonstration's kind, filled in every field, whose owners are as a test says.</summary>
internal sealed class ThingMaker
{
    private static readonly Actor Everybody = Actor.System("test");

    private readonly IServiceProvider _services;
    private readonly CancellationToken _cancel;
    private readonly Marche _marche;
    private readonly Offer _offer;
    private readonly Candidate _person;
    private int _made;

    private ThingMaker(IServiceProvider services, Marche marche, Offer offer, Candidate person, CancellationToken cancel) =>
        (_services, _marche, _offer, _person, _cancel) = (services, marche, offer, person, cancel);

    public required PrescriberId OtherPrescriber { get; init; }

    public required CarrierEmployerId OtherCarrier { get; init; }

    public required ContractorId OtherCompany { get; init; }

    public required BuyerId OtherBuyer { get; init; }

    /// <summary>A desk that no coordination of the demonstration holds.</summary>
    public required ClauseDeskId OtherDesk { get; init; }

    public static async Task<ThingMaker> OfAsync(IServiceProvider services, CancellationToken cancel)
    {
        T Get<T>() where T : notnull => services.GetRequiredService<T>();
        Task<TId> FirstAsync<T, TId>(Func<IQueryable<T>, IQueryable<TId>> pick)
            where T : class
            where TId : struct => Get<StructureStore<T, TId>>().QueryAsync(Everybody, (all, reading) => pick(all).FirstAsync(reading), cancel);
        var (offers, marches, people) = (Get<OfferStore>(), Get<MarcheStore>(), Get<CandidateStore>());
        var offer = (await offers.FindAsync(Everybody, DemoActors.OfferId, cancel))!;
        var marche = (await marches.FindAsync(Everybody, DemoActors.MarcheId, cancel))!;
        var everybody = await people.ListAsync(Everybody, new(), (all, reading) => all.ToListAsync(reading), all => all, cancel);
        var coordinated = DemoActors.Coordinateur.Desks;
        var desks = await Get<StructureStore<ClauseDesk, ClauseDeskId>>().QueryAsync(Everybody, (all, reading) => all.ToListAsync(reading), cancel);
        return new(services, marche, offer, Filled(everybody, offer), cancel)
        {
            OtherPrescriber = await FirstAsync<Prescriber, PrescriberId>(all =>
                all.Where(one => one.Id != DemoActors.PrescriberId).OrderBy(one => one.Id).Select(one => one.Id)),
            OtherCarrier = await FirstAsync<CarrierEmployer, CarrierEmployerId>(all =>
                all.Where(one => one.Id != DemoActors.CarrierId).OrderBy(one => one.Id).Select(one => one.Id)),
            OtherCompany = await FirstAsync<Contractor, ContractorId>(all =>
                all.Where(one => one.Id != DemoActors.ContractorId).OrderBy(one => one.Id).Select(one => one.Id)),
            OtherBuyer = await FirstAsync<Buyer, BuyerId>(all =>
                all.Where(one => one.Id != DemoActors.BuyerId).OrderBy(one => one.Id).Select(one => one.Id)),
            OtherDesk = desks.First(desk => !coordinated.Contains(desk.Id)).Id,
        };
    }

    public async Task<Marche> MarcheAsync(string commune, bool isOwn, bool owedByDemoToo = false)
    {
        var company = isOwn ? DemoActors.ContractorId : OtherCompany;
        Lot Owed(string number, ContractorId by) => _marche.Lots[0] with
        {
            Id = new(Guid.CreateVersion7()),
            Number = number,
            Obligations = [_marche.Lots[0].Obligations[0] with { Id = new(Guid.CreateVersion7()), ContractorId = by }],
        };
        return Value(await Store<MarcheStore>().CreateAsync(Everybody, "test marché", _marche with
        {
            Id = new(Guid.CreateVersion7()),
            Reference = $"TEST-MARCHE-{++_made}",
            BuyerId = isOwn ? DemoActors.BuyerId : OtherBuyer,
            DeskId = isOwn ? DemoActors.ClauseDeskId : OtherDesk,
            Site = new() { Commune = InseeCode.Parse(commune) },
            EndsOn = TestDay.Today.AddYears(2),
            QpvListFloor = Share.FromPercent(10),
            Lots = [Owed("1", company), .. owedByDemoToo ? [Owed("2", DemoActors.ContractorId)] : Array.Empty<Lot>()],
            Version = 0,
        }, null, _cancel));
    }

    public async Task<Offer> OfferAsync(Marche marche, OfferStatus status, CarrierMode mode, CarrierEmployerId? carrier) =>
        Value(await Store<OfferStore>().CreateAsync(Everybody, "test offer", _offer with
        {
            Id = new(Guid.CreateVersion7()),
            Reference = $"TEST-OFFRE-{++_made}",
            MarcheId = marche.Id,
            ObligationId = marche.Lots[0].Obligations[0].Id,
            ContractorId = marche.Lots[0].Obligations[0].ContractorId!.Value,
            Status = status,
            CarrierMode = mode,
            CarrierId = carrier,
            ContractType = mode == CarrierMode.DirectHire ? ContractType.Cdd : ContractType.Ctti,
            Description = "Offre d'essai.",
            Site = marche.Site! with { Label = "Chantier" },
            Openings = 9,
            FilledOpenings = 1,
            HoursPlanned = new(400),
            WeeklyHours = new(35),
            MinLevel = QualificationLevel.Level3,
            IsMinLevelMandatory = false,
            LicencesRequired = status == OfferStatus.Draft ? [LicenceCode.Parse("PERMIS-B")] : [],
            Shift = Shift.Day,
            HasTutor = true,
            StartsOn = TestDay.Today.AddDays(10),
            EndsOn = TestDay.Today.AddDays(200),
            ApplicationDeadline = TestDay.Today.AddDays(9),
            PublishedAt = TestDay.Clock.GetUtcNow(),
            Version = 0,
        }, null, _cancel));

    public async Task<Candidate> PersonAsync(PrescriberId prescriber, string commune) =>
        Value(await Store<CandidateStore>().CreateAsync(Everybody, "test person", _person with
        {
            Id = new(Guid.CreateVersion7()),
            PrescriberId = prescriber,
            ExternalReference = $"TEST-{++_made}",
            Address = new() { Street = "1 rue d'Essai", PostalCode = PostalCode.Parse(commune[..2] + "000"), Commune = InseeCode.Parse(commune) },
            Version = 0,
        }, null, _cancel));

    public async Task<Candidature> CandidatureAsync(Candidate person, Offer offer, bool isIntroduced, CarrierEmployerId? carrier = null)
    {
        var now = TestDay.Clock.GetUtcNow();
        DateTimeOffset? agreed = isIntroduced ? now : null;
        return Value(await Store<CandidatureStore>().CreateAsync(Everybody, "test candidature", new Candidature
        {
            Id = new(Guid.CreateVersion7()),
            CandidateId = person.Id,
            OfferId = offer.Id,
            CarrierId = carrier,
            ProposedBy = person.PrescriberId,
            ProposedAt = now,
            StateSince = now,
            Message = "Un mot.",
            State = isIntroduced ? CandidatureState.Interview : CandidatureState.New,
            PlannedOn = isIntroduced ? TestDay.Today.AddDays(3) : null,
            Consent = isIntroduced ? ConsentState.Given : ConsentState.Asked,
            AdviserAgreedAt = agreed,
            EmployerAgreedAt = agreed,
            IntroducedAt = agreed,
            History = [new(CandidatureMove.AcceptIntroduction, isIntroduced ? CandidatureState.Interview : CandidatureState.New, now, Role.Entreprise, "e")],
        }, null, _cancel));
    }

    public async Task<Placement> PlacementAsync(Candidature candidature, Offer offer) =>
        Value(await Store<PlacementStore>().CreateAsync(Everybody, "test placement", new Placement
        {
            Id = new(Guid.CreateVersion7()),
            CandidateId = candidature.CandidateId,
            OfferId = offer.Id,
            CandidatureId = candidature.Id,
            CarrierId = offer.CarrierId,
            ContractType = offer.ContractType,
            StartsOn = TestDay.Today,
            State = PlacementState.Active,
        }, null, _cancel));

    public async Task<Prescriber> PrescriberAsync(PrescriberKind kind, string commune) =>
        Value(await Store<StructureStore<Prescriber, PrescriberId>>().CreateAsync(
            Everybody, "test prescriber",
            new Prescriber { Id = new(Guid.CreateVersion7()), Name = $"Structure {++_made}", Kind = kind, Commune = InseeCode.Parse(commune) }, null, _cancel));

    // Of everything that a file can hold, something of somebody who holds it.
    private static Candidate Filled(List<Candidate> people, Offer offer)
    {
        var person = people.First(one => one.Id == DemoActors.CandidateId);
        T Of<T>(Func<Candidate, T?> part) => people.Select(part).First(value => value is not (null or System.Collections.ICollection { Count: 0 }))!;
        return person with
        {
            BirthDate = new(1990, 5, 12),
            Email = "essai@exemple.fr",
            Phone = "06 39 98 00 09",
            QpvMemberships = Of(one => one.QpvMemberships),
            Statuses = Of(one => one.Statuses),
            StatusesReviewedOn = TestDay.Today,
            Evidence = Of(one => one.Evidence),
            Level = QualificationLevel.Level3,
            IsJobSeeker = true,
            JobSeekerSince = new(2024, 1, 1),
            SchoolingEndedOn = new(2010, 6, 30),
            JobTargets = [new(offer.Rome)],
            Transport = [TransportMeans.Bicycle],
            Licences = Of(one => one.Licences),
            Barriers = Of(one => one.Barriers),
            Levers = [new(LeverKind.Housing, true, TestDay.Today)],
            Availability = Of(one => one.Availability) with { ContractTypesRefused = [] },
            LastContactOn = TestDay.Today,
            State = CandidateState.Active,
        };
    }

    private static T Value<T>(WriteOutcome<T> outcome) where T : class =>
        outcome is Written<T> written ? written.Value : throw new InvalidOperationException($"Not written: {outcome}");

    private T Store<T>() where T : notnull => _services.GetRequiredService<T>();
}
