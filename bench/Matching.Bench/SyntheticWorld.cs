namespace Matching.Bench;

/// <summary>People and offers by chance, always the same for a seed; nobody in it exists. Shares follow the reports of 2019.</summary>
internal sealed class SyntheticWorld(int seed)
{
    private static readonly (double Latitude, double Longitude, int Weight)[] Towns =
    [
        (48.857, 2.352, 12), (43.296, 5.381, 5), (45.757, 4.832, 5), (43.604, 1.444, 4), (43.703, 7.266, 3), (47.218, -1.554, 3),
        (48.574, 7.752, 2), (43.611, 3.877, 2), (44.838, -0.579, 3), (50.633, 3.058, 4), (48.117, -1.678, 2), (49.258, 4.032, 1),
        (45.440, 4.387, 1), (45.188, 5.724, 2), (47.322, 5.041, 1), (49.443, 1.099, 2), (48.390, -4.486, 1), (47.394, 0.685, 1),
    ];

    private static readonly RomeCode[] Trades =
    [
        .. new[]
        {
            "F1702", "F1703", "F1704", "F1705", "F1606", "F1602", "F1613", "K2204", "K2303",
            "K2304", "A1203", "K2503", "I1401", "M1805", "G1602", "N4105", "K1304", "N1105",
        }.Select(code => RomeCode.Parse(code)),
    ];

    private static readonly LicenceCode[] Licences = [LicenceCode.Parse("PERMIS-B"), LicenceCode.Parse("CACES-R482-A"), LicenceCode.Parse("AIPR")];

    private readonly Random _random = new(seed);

    public static DateOnly Today { get; } = new(2026, 12, 1);

    public static OccupationMap Occupations { get; } = new(
        Trades.Select(code => new Occupation { Code = code, Label = code.Value, ParentCode = code, RomeVersion = "synthetic" }),
        from one in Trades
        from other in Trades
        where one != other && (one.Value[0] == other.Value[0])
        select new OccupationProximity
        {
            From = one,
            To = other,
            Kind = OccupationProximityKind.Close,
            Scope = OccupationProximityScope.Job,
            RomeVersion = "synthetic",
        });

    public IEnumerable<Candidate> Candidates(int count) => Enumerable.Range(0, count).Select(_ => Candidate());

    public IEnumerable<MatchableOffer> Offers(int count) => Enumerable.Range(0, count).Select(_ => Offer());

    public Candidate Candidate()
    {
        var isLongTerm = Chance(0.42);
        return new()
        {
            Id = new(NewGuid()),
            FirstName = "Personne",
            LastName = "Fictive",
            BirthDate = Today.AddDays(-_random.Next(18 * 365, 62 * 365)),
            Address = Chance(0.97)
                ? new() { Commune = InseeCode.Parse("31555"), Geocoding = new() { Point = Place(), Precision = GeocodingPrecision.HouseNumber, Score = 0.95 } }
                : null,
            QpvMemberships =
            [
                new() { Vintage = QpvVintage.Perimeters2024, Presence = Chance(0.29) ? QpvPresence.Inside : QpvPresence.Outside, EvaluatedOn = Today },
            ],
            Statuses = Chance(0.4) ? [new(PersonStatus.Rsa, Today.AddDays(-300))] : [],
            StatusesReviewedOn = Chance(0.8) ? Today.AddDays(-20) : null,
            Evidence = Chance(0.6) ? [Paper(isLongTerm ? EvidenceKind.FranceTravailAttestation : EvidenceKind.BenefitAttestation)] : [],
            Level = Chance(0.9) ? (Chance(0.46) ? QualificationLevel.Unqualified : (QualificationLevel)_random.Next(1, 8)) : null,
            IsJobSeeker = true,
            JobSeekerSince = Today.AddDays(isLongTerm ? -_random.Next(366, 1_200) : -_random.Next(1, 365)),
            RecentWork = new() { UpTo = Today, Hours = isLongTerm ? _random.Next(400) : _random.Next(1_500), Months = isLongTerm ? 2 : 8 },
            JobTargets = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Trades[_random.Next(Trades.Length)]).Distinct().Select(
                code => new JobTarget(code, new TravelMinutes(_random.Next(20, 75))))],
            Transport = Chance(0.9) ? [TransportMeans.PublicTransport, .. Chance(0.45) ? [TransportMeans.Car] : Array.Empty<TransportMeans>()] : null,
            Licences = Chance(0.9)
                ? [.. Licences.Where(_ => Chance(0.4)).Select(code => new HeldLicence(code, Today.AddDays(_random.Next(-200, 2_000))))]
                : null,
            Barriers = Chance(0.85) ? [.. Enum.GetValues<Domain.Candidates.Barrier>().Where(_ => Chance(0.2))] : null,
            Levers = [.. Enum.GetValues<LeverKind>().Where(_ => Chance(0.15)).Select(kind => new Lever(kind, Chance(0.5)))],
            Availability = new()
            {
                From = Today.AddDays(_random.Next(-60, 90)),
                WeeklyHoursMin = new(20),
                WeeklyHoursMax = new(39),
                ShiftsAccepted = [Shift.Day, Shift.EarlyMorning],
            },
            PastPlacements = Chance(0.3) ? [PastPlacement()] : [],
        };
    }

    private Evidence Paper(EvidenceKind kind) => new() { Id = new(NewGuid()), Kind = kind, IssuedOn = Today.AddDays(-_random.Next(120)) };

    private PastPlacement PastPlacement() => new()
    {
        Rome = Trades[_random.Next(Trades.Length)],
        StartsOn = Today.AddDays(-200),
        EndsOn = Today.AddDays(-_random.Next(150)),
        Hours = new(_random.Next(600)),
    };

    public MatchableOffer Offer() => new()
    {
        Id = new(NewGuid()),
        Version = 1,
        MarcheId = new(NewGuid()),
        ContractorId = new(NewGuid()),
        Rome = Trades[_random.Next(Trades.Length)],
        ContractType = Chance(0.3) ? ContractType.Cdi : ContractType.Ctti,
        LicencesRequired = [.. Licences.Where(_ => Chance(0.1))],
        MinLevel = Chance(0.4) ? QualificationLevel.Level3 : null,
        Site = Place(),
        Shift = Chance(0.7) ? Shift.Day : Shift.EarlyMorning,
        TransitReachable = (TransitReachability)_random.Next(3),
        HasTutor = Chance(0.5),
        WeeklyHours = new(35),
        StartsOn = Today.AddDays(_random.Next(60)),
        Qpv = Chance(0.4) ? new(new(3_000), new(_random.Next(3_000))) : QpvCommitment.None,
        Policy = EligibilityPolicy.Default,
    };

    private Coordinates Place()
    {
        var draw = _random.Next(Towns.Sum(town => town.Weight));
        var town = Towns.First(town => (draw -= town.Weight) < 0);
        return new(town.Latitude + ((_random.NextDouble() - 0.5) * 0.5), town.Longitude + ((_random.NextDouble() - 0.5) * 0.7));
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private Guid NewGuid()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
