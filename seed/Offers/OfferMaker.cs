using System.Globalization;
using Matching.Seed.Marches;
using Matching.Seed.Randomness;
using Matching.Seed.Reference;
using Matching.Seed.Shares;
using Matching.Seed.Structures;

namespace Matching.Seed.Offers;

/// <summary>Makes offers: some open now, and closed ones of the past three years that the history is told by.</summary>
internal sealed class OfferMaker(int seed, DateOnly today, DemoStructures structures, IReadOnlyList<Placed<Marche>> marches)
{
    // Assumption: of the offers that name a level, a quarter cannot do without it.
    private const double MandatoryLevel = 0.25;

    private static readonly TimeOnly OfficeOpens = new(9, 0);

    private readonly SeedRandom _random = new(seed, "offer");
    private readonly IReadOnlyList<JobProfile> _jobs = JobProfile.ReadAll();

    /// <summary>Makes the open offers first, the well-known one at their head, then the past ones by their first day.</summary>
    /// <param name="open">How many are open, suspended or in draft now.</param>
    /// <param name="past">How many ended.</param>
    public IReadOnlyList<Placed<Offer>> Make(int open, int past)
    {
        var contracts = Deck.Deal(_random, open + past, PublishedShares.Contracts);
        var running = marches.Where(marche => marche.Value.EndsOn >= today.AddMonths(6)).ToList();
        var begun = marches.Where(marche => marche.Value.StartsOn <= today.AddDays(-90)).ToList();
        var offers = new List<Placed<Offer>>();
        for (var i = 0; i < open; i++)
            offers.Add(i == 0 ? WellKnown(contracts[i]) : Open(i, running[i % running.Count], contracts[i]));
        var closed = Enumerable.Range(open, past).Select(i => Past(i, begun[i % begun.Count], contracts[i]));
        return [.. offers, .. closed.OrderBy(offer => offer.Value.StartsOn).ThenBy(offer => offer.Value.Id.Value)];
    }

    private Placed<Offer> WellKnown(ContractType contract)
    {
        var made = Make(0, marches[0], contract, today.AddDays(14));
        var mason = _jobs.First(job => job.Title.StartsWith("Aide-maçon", StringComparison.Ordinal));
        return made with
        {
            Value = made.Value with
            {
                Id = DemoActors.OfferId,
                Reference = DemoActors.OfferReference,
                Title = mason.Title,
                Description = "Aide aux maçons sur un chantier de réhabilitation : approvisionnement, mortier, petits ouvrages. Tuteur sur place.",
                Rome = mason.Rome,
                Openings = 3,
                ContractType = ContractType.Cdd,
                CarrierMode = CarrierMode.DirectHire,
                CarrierId = null,
                HoursPlanned = new(910),
                WeeklyHours = new(35),
                MinLevel = null,
                IsMinLevelMandatory = false,
                LicencesRequired = [],
                IsListedAsbestosWork = false,
                Site = MarcheMaker.WellKnownSite(marches[0].Territory),
                Shift = Shift.Day,
                TransitReachable = TransitReachability.Yes,
                HasTutor = true,
                EndsOn = today.AddDays(14).AddMonths(6),
                ApplicationDeadline = today.AddDays(10),
                Status = OfferStatus.Published,
                PublishedAt = At(today.AddDays(-7)),
            },
        };
    }

    private Placed<Offer> Open(int index, Placed<Marche> marche, ContractType contract)
    {
        var made = Make(index, marche, contract, today.AddDays(_random.Between(3, 75)));
        var status = _random.Pick([(OfferStatus.Published, 90.0), (OfferStatus.Draft, 5), (OfferStatus.Suspended, 5)], each => each.Item2).Item1;
        return made with
        {
            Value = made.Value with
            {
                Status = status,
                PublishedAt = status == OfferStatus.Draft ? null : At(today.AddDays(-_random.Between(1, 45))),
                ApplicationDeadline = _random.Chance(0.4) ? made.Value.StartsOn.AddDays(-1) : null,
            },
        };
    }

    private Placed<Offer> Past(int index, Placed<Marche> marche, ContractType contract)
    {
        var latest = DateOnly.FromDayNumber(Math.Min(today.AddDays(-30).DayNumber, marche.Value.EndsOn!.Value.AddDays(-30).DayNumber));
        var startsOn = marche.Value.StartsOn.AddDays(_random.Between(15, latest.DayNumber - marche.Value.StartsOn.DayNumber));
        var made = Make(index, marche, contract, startsOn);
        return made with { Value = made.Value with { Status = OfferStatus.Expired, PublishedAt = At(startsOn.AddDays(-_random.Between(15, 45))) } };
    }

    private Placed<Offer> Make(int index, Placed<Marche> marche, ContractType contract, DateOnly startsOn)
    {
        var lot = _random.Pick(marche.Value.Lots);
        var obligation = lot.Obligations[0];
        var job = PickJob(marche.Value.Sector, contract);
        var terms = ContractTerms.Draw(_random, contract, marche.Value.Sector);
        var shift = _random.Pick(job.Shifts);
        return new(marche.Territory, new()
        {
            Id = new(_random.Id(index)),
            Reference = string.Create(CultureInfo.InvariantCulture, $"DEMO-OFFRE-{index + 1:0000}"),
            MarcheId = marche.Value.Id,
            ObligationId = obligation.Id,
            ContractorId = obligation.ContractorId!.Value,
            CarrierId = PickCarrier(marche.Territory, contract),
            Title = job.Title,
            Description = $"{job.Title}, {marche.Value.Title}. Offre de démonstration.",
            Rome = job.Rome,
            Openings = _random.Pick([(1, 60.0), (2, 25), (3, 10), (4, 5)], each => each.Item2).Item1,
            ContractType = contract,
            CarrierMode = ContractTerms.ModeOf(contract),
            HoursPlanned = terms.Hours,
            WeeklyHours = terms.Weekly,
            MinLevel = job.MinLevel,
            IsMinLevelMandatory = job.MinLevel is not null && _random.Chance(MandatoryLevel),
            LicencesRequired = job.Licences,
            Site = PickSite(marche),
            Shift = _random.Chance(0.9) ? shift : null,
            TransitReachable = PickTransit(shift),
            HasTutor = _random.Chance(0.25) ? null : _random.Chance(0.5),
            IsListedAsbestosWork = job.IsListedAsbestosWork,
            StartsOn = startsOn,
            EndsOn = contract == ContractType.Cdi ? null : startsOn.AddDays(terms.Days),
        });
    }

    // Listed asbestos work is closed to all but permanent contracts (Code du travail, L4154-1), so those get most of it.
    private JobProfile PickJob(MarcheSector sector, ContractType contract) => _random.Pick(
        [.. _jobs.Where(job => job.Sector == sector && (!job.IsListedAsbestosWork || contract == ContractType.Cdi))],
        job => job.IsListedAsbestosWork ? 4 * job.Weight : job.Weight);

    private CarrierEmployerId? PickCarrier(SeedTerritory home, ContractType contract)
    {
        var kinds = ContractTerms.CarriersOf(contract);
        var fitting = structures.Carriers.Where(carrier => carrier.Territory == home && kinds.Contains(carrier.Value.Kind)).ToList();
        return fitting.Count == 0 ? null : _random.Pick(fitting).Value.Id;
    }

    private Site PickSite(Placed<Marche> marche)
    {
        var commune = marche.Value.Site?.Commune is { } fixedCommune
            ? marche.Territory.Commune(fixedCommune.Value)
            : _random.Pick(marche.Territory.Communes, each => each.Weight);
        return new()
        {
            Commune = commune.Commune.Code,
            Point = _random.Chance(0.9) ? PlacePicker.Near(_random, commune) : null,
            Label = $"Site de démonstration, {commune.Commune.Name}",
        };
    }

    private TransitReachability PickTransit(Shift shift) => _random.Unit() switch
    {
        < 0.35 => TransitReachability.Unknown,
        < 0.85 => shift is Shift.Day or Shift.Split ? TransitReachability.Yes : TransitReachability.No,
        _ => shift is Shift.Day or Shift.Split ? TransitReachability.No : TransitReachability.Yes,
    };

    private static DateTimeOffset At(DateOnly day) => new(day, OfficeOpens, TimeSpan.Zero);
}
