using System.Globalization;
using Matching.Seed.Randomness;
using Matching.Seed.Shares;
using Matching.Seed.Structures;

namespace Matching.Seed.Marches;

/// <summary>Makes marchés of the past three years with lots and calibrated obligations.</summary>
/// <remarks>Hours are log-normal around 3,500 a marché, between 300 and 25,000.</remarks>
internal sealed class MarcheMaker(int seed, DateOnly today, IReadOnlyList<SeedTerritory> territories, DemoStructures structures)
{
    private const double MedianHours = 3_500, FewestHours = 300, MostHours = 25_000;

    // About 3 in 10 marchés of building and public works are funded by the ANRU, a tenth of the services are GUP: assumptions.
    private const double AnruShare = 0.3, LocalUrbanManagementShare = 0.1;

    // AURA reached 48 % of hours with residents of QPV (tdf.npnru): half of the hours is a fair target.
    private const decimal QpvTarget = 0.5m;

    // Marchés of the ANRU in the first territory; not the well-known one, whose lists show the order without a floor.
    private const int FlooredMarches = 2, FloorPercent = 30;

    private readonly SeedRandom _random = new(seed, "marche");
    private readonly SeedRandom _lotIds = new(seed, "lot"), _obligationIds = new(seed, "obligation");
    private readonly Dictionary<MarcheSector, SectorProfile> _profiles = SectorProfile.ReadAll().ToDictionary(profile => profile.Sector);
    private readonly HoursQuota<MarcheSector> _sectors = new(PublishedShares.Sectors);
    private int _lots;

    /// <summary>Makes the marchés; the first is the well-known one.</summary>
    public IReadOnlyList<Placed<Marche>> Make(int count)
    {
        var homes = Deck.Deal(_random, count, [.. territories.Select(territory => (territory, territory.Weight))]);
        homes[0] = territories[0];
        var buyers = homes.Select((home, index) => index == 0 ? structures.Buyers[0].Value : PickBuyer(home)).ToList();
        var bases = new Queue<ClauseLegalBasis>(Deck.Deal(_random, buyers.Count(buyer => buyer.Kind == BuyerKind.Public) - 1, PublishedShares.LegalBases));
        return WithFloors([.. homes.Select((home, index) => new Placed<Marche>(home, index == 0
            ? MakeWellKnown(home)
            : MakeOne(index, home, buyers[index], buyers[index].Kind == BuyerKind.Public ? bases.Dequeue() : ClauseLegalBasis.PrivateAgreement)))]);
    }

    // Draws nothing, so that a floor changes nothing else of the demonstration.
    private static List<Placed<Marche>> WithFloors(List<Placed<Marche>> marches)
    {
        var floored = marches.Skip(1)
            .Where(marche => marche.Value.IsAnruFunded && marche.Territory == marches[0].Territory)
            .Take(FlooredMarches)
            .ToHashSet();
        return [.. marches.Select(marche => floored.Contains(marche)
            ? marche with { Value = marche.Value with { QpvListFloor = Share.FromPercent(FloorPercent) } }
            : marche)];
    }

    private Buyer PickBuyer(SeedTerritory home) =>
        _random.Pick([.. structures.Buyers.Where(buyer => buyer.Territory == home)], buyer => buyer.Value.Kind == BuyerKind.Public ? 3 : 1).Value;

    private Marche MakeWellKnown(SeedTerritory home)
    {
        var marche = MakeOne(0, home, structures.Buyers[0].Value, ClauseLegalBasis.ExecutionCondition);
        var profile = _profiles[MarcheSector.Building];
        var lot = MakeLot(home, profile, 1, 4_000, isAnru: true) with { Title = "Gros œuvre" };
        // Its building hours take the place of what the quota had planned.
        _sectors.Give(marche.Sector, -(double)marche.Obligations.Select(obligation => obligation.RequiredHours).Sum().Value);
        _sectors.Give(MarcheSector.Building, (double)lot.Obligations[0].RequiredHours.Value);
        return marche with
        {
            Id = DemoActors.MarcheId,
            Reference = DemoActors.MarcheReference,
            Title = "Rénovation urbaine du quartier de démonstration : réhabilitation de 240 logements",
            Sector = MarcheSector.Building,
            Kind = MarcheKind.Works,
            AmountExclVat = lot.Obligations[0].Calibration!.AmountExclVat,
            StartsOn = today.AddMonths(-9),
            EndsOn = today.AddMonths(21),
            IsAnruFunded = true,
            IsLocalUrbanManagement = false,
            Site = WellKnownSite(home),
            Lots = [lot with { Obligations = [lot.Obligations[0] with { ContractorId = DemoActors.ContractorId, Deadline = null }] }],
        };
    }

    /// <summary>The place of the well-known marché and offer: a real neighbourhood of Toulouse.</summary>
    internal static Site WellKnownSite(SeedTerritory home) => new()
    {
        Commune = home.Commune("31555").Commune.Code,
        Point = new(43.571, 1.402),
        Label = "Chantier de démonstration, place Abbal, Toulouse",
    };

    private Marche MakeOne(int index, SeedTerritory home, Buyer buyer, ClauseLegalBasis basis)
    {
        var wanted = Math.Clamp(MedianHours * Math.Exp(0.8 * _random.Normal()), FewestHours, MostHours);
        var profile = _profiles[_sectors.Next(wanted)];
        var isWorks = profile.Kind == MarcheKind.Works;
        var isAnru = isWorks && buyer.Kind == BuyerKind.Public && _random.Chance(AnruShare);
        var lots = MakeLots(home, profile, wanted, isAnru);
        _sectors.Give(profile.Sector, (double)lots.SelectMany(lot => lot.Obligations).Select(obligation => obligation.RequiredHours).Sum().Value);
        var startsOn = today.AddDays(-_random.Between(60, 1_080));
        var site = _random.Pick(home.Communes, commune => commune.Weight).Commune;
        return new Marche
        {
            Id = new(_random.Id(index)),
            Reference = string.Create(CultureInfo.InvariantCulture, $"DEMO-MARCHE-{index + 1:0000}"),
            Title = $"{_random.Pick(profile.Titles)}, {site.Name}",
            BuyerId = buyer.Id,
            DeskId = structures.Desks.First(desk => desk.Territory == home).Value.Id,
            LegalBasis = basis,
            Sector = profile.Sector,
            Kind = profile.Kind,
            AmountExclVat = new(lots.Sum(lot => lot.Obligations.Sum(obligation => obligation.Calibration!.AmountExclVat.Value))),
            StartsOn = startsOn,
            EndsOn = startsOn.AddMonths(_random.Between(24, 48)),
            IsAnruFunded = isAnru,
            IsLocalUrbanManagement = !isWorks && _random.Chance(LocalUrbanManagementShare),
            Site = isWorks ? new() { Commune = site.Code } : null,
            PenaltyPerMissingHour = _random.Chance(0.7) ? new Euros(_random.Between(4, 12) * 5) : null,
            Lots = lots,
        };
    }

    private List<Lot> MakeLots(SeedTerritory home, SectorProfile profile, double hours, bool isAnru)
    {
        var count = hours < 1_500 ? 1 : hours < 5_000 ? _random.Between(1, 2) : _random.Between(2, 4);
        var parts = Enumerable.Range(0, count).Select(_ => 0.5 + _random.Unit()).ToList();
        return [.. parts.Select((part, index) => MakeLot(home, profile, index + 1, hours * part / parts.Sum(), isAnru))];
    }

    private Lot MakeLot(SeedTerritory home, SectorProfile profile, int number, double hours, bool isAnru)
    {
        var calibration = profile.Calibrate(profile.AmountFor(hours), agreesRound: _random.Chance(0.5));
        return new()
        {
            Id = new(_lotIds.Id(_lots)),
            Number = number.ToString(CultureInfo.InvariantCulture),
            Obligations =
            [
                new()
                {
                    Id = new(_obligationIds.Id(_lots++)),
                    ContractorId = _random.Pick([.. structures.Contractors.Where(contractor => contractor.Territory == home)]).Value.Id,
                    RequiredHours = calibration.Hours,
                    QpvTargetHours = isAnru ? InsertionHours.Rounded(calibration.Hours.Value * QpvTarget) : null,
                    QualitativeTargets = _random.Chance(0.15) ? [new("Au moins une embauche de femme", 1)] : [],
                    Calibration = calibration,
                },
            ],
        };
    }
}
