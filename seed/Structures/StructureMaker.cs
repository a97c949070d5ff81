using Matching.Seed.Randomness;

namespace Matching.Seed.Structures;

/// <summary>Makes the organisations: buyers, desks and carriers from <c>organisations.csv</c>, contractors and prescribers around them.</summary>
internal sealed class StructureMaker(int seed, IReadOnlyList<SeedTerritory> territories)
{
    private const int FacilitatorsPerDesk = 2;

    private static readonly (PrescriberKind Kind, string Name)[] PrescriberNames =
    [
        (PrescriberKind.FranceTravail, "Agence pour l'emploi"),
        (PrescriberKind.MissionLocale, "Mission locale"),
        (PrescriberKind.Plie, "Plan local pour l'insertion"),
        (PrescriberKind.CapEmploi, "Accompagnement handicap"),
        (PrescriberKind.Ett, "Agence d'intérim"),
        (PrescriberKind.Company, "Entreprises partenaires"),
        (PrescriberKind.Siae, "Structures d'insertion"),
        (PrescriberKind.TrainingBody, "Centre de formation"),
        (PrescriberKind.NeighbourhoodAssociation, "Association de quartier"),
        (PrescriberKind.MunicipalEmploymentService, "Service emploi municipal"),
    ];

    private readonly IReadOnlyList<OrganisationRow> _rows = OrganisationRow.ReadAll();
    private int _siret;

    /// <summary>Makes all organisations.</summary>
    /// <param name="contractors">How many contractors.</param>
    public DemoStructures Make(int contractors)
    {
        var desks = MakeDesks();
        return new()
        {
            Buyers = MakeBuyers(),
            Contractors = MakeContractors(contractors),
            Carriers = MakeCarriers(),
            Desks = desks,
            Coordination = new()
            {
                Id = DemoActors.CoordinationId,
                Name = Fictional("Coordination des guichets"),
                DeskIds = [.. DemoActors.Coordinateur.Desks],
            },
            Facilitators = MakeFacilitators(desks),
            Prescribers = MakePrescribers(),
        };
    }

    private List<Placed<Buyer>> MakeBuyers() => MakeListed("buyer", (row, index, random) => new Buyer
    {
        Id = new(index == 0 ? DemoActors.BuyerId.Value : random.Id(index)),
        Name = Fictional(row.Name),
        Kind = Enum.Parse<BuyerKind>(row.Kind),
        Siret = NextSiret(),
    });

    private List<Placed<CarrierEmployer>> MakeCarriers() => MakeListed("carrier", (row, index, random) => new CarrierEmployer
    {
        Id = new(index == 0 ? DemoActors.CarrierId.Value : random.Id(index)),
        Name = Fictional(row.Name),
        Kind = Enum.Parse<CarrierKind>(row.Kind),
        Siret = NextSiret(),
        Commune = InseeCode.Parse(row.Commune),
    });

    private List<Placed<ClauseDesk>> MakeDesks() => MakeListed("desk", (row, index, random) => new ClauseDesk
    {
        Id = index switch { 0 => DemoActors.ClauseDeskId, 1 => DemoActors.SecondClauseDeskId, _ => new(random.Id(index)) },
        Name = row.Name,
        Siret = NextSiret(),
        TerritoryEpciCodes = [territories.First(territory => territory.Key == row.Territory).Epci],
        IsConfirmedByNetwork = false,
    });

    private List<Placed<T>> MakeListed<T>(string group, Func<OrganisationRow, int, SeedRandom, T> make)
    {
        var random = new SeedRandom(seed, group);
        return [.. _rows.Where(row => row.Group == group).Select((row, index) =>
            new Placed<T>(territories.First(territory => territory.Key == row.Territory), make(row, index, random)))];
    }

    private List<Placed<Contractor>> MakeContractors(int count)
    {
        var random = new SeedRandom(seed, "contractor");
        var names = new DemoNames(random);
        // The demonstration's own contractor works where its offer is, in the first territory.
        SeedTerritory[] homes = [territories[0], .. Deck.Deal(random, count - 1, [.. territories.Select(territory => (territory, territory.Weight))])];
        return [.. homes.Select((home, index) => new Placed<Contractor>(home, new()
        {
            Id = new(index == 0 ? DemoActors.ContractorId.Value : random.Id(index)),
            Name = names.Company(),
            Siret = NextSiret(),
            Commune = random.Pick(home.Communes, commune => commune.Weight).Commune.Code,
        }))];
    }

    private List<Facilitator> MakeFacilitators(IReadOnlyList<Placed<ClauseDesk>> desks)
    {
        var random = new SeedRandom(seed, "facilitator");
        var names = new DemoNames(random);
        return [.. desks.SelectMany(desk => Enumerable.Repeat(desk, FacilitatorsPerDesk)).Select((desk, index) =>
        {
            var (first, last) = (names.FirstName(index % 2 == 0), names.LastName());
            return new Facilitator
            {
                Id = new(random.Id(index)),
                DeskId = desk.Value.Id,
                Name = $"{first} {last}",
                Email = names.Email(first, last, index),
            };
        })];
    }

    private List<Placed<Prescriber>> MakePrescribers()
    {
        var random = new SeedRandom(seed, "prescriber");
        return [.. territories.SelectMany(territory => PrescriberNames.Select(entry => (territory, entry))).Select((made, index) =>
        {
            var centre = made.territory.Communes.MaxBy(commune => commune.Weight)!.Commune;
            return new Placed<Prescriber>(made.territory, new()
            {
                Id = new(index == 0 ? DemoActors.PrescriberId.Value : random.Id(index)),
                Name = Fictional($"{made.entry.Name} {centre.Name}"),
                Kind = made.entry.Kind,
                Authorisation = AuthorisationOf(made.entry.Kind),
                Siret = NextSiret(),
                Commune = centre.Code,
            });
        })];
    }

    private static PrescriberAuthorisation AuthorisationOf(PrescriberKind kind) => kind switch
    {
        PrescriberKind.FranceTravail or PrescriberKind.MissionLocale or PrescriberKind.Plie or PrescriberKind.CapEmploi => PrescriberAuthorisation.NotRequired,
        PrescriberKind.Siae or PrescriberKind.MunicipalEmploymentService => PrescriberAuthorisation.Validated,
        _ => PrescriberAuthorisation.NotSet,
    };

    private Siret NextSiret() => FictionalSiret.Number(++_siret);

    private static string Fictional(string name) => $"{name} (fictif)";
}
