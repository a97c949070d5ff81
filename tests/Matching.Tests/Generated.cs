namespace Matching.Tests;

/// <summary>Files and offers by chance, the same for the same seed; every fact may be missing. Nobody in it exists.</summary>
internal sealed class Generated(int seed)
{
    private static readonly string[] Codes = ["F1703", "F1799", "F1701", "F1798", "F1702", "N1105", "F1611", "F1705", "K2204", "M1805"];

    // All but the last with a centre around Toulouse; the last stands for a commune whose centre the reference lacks.
    private static readonly Dictionary<InseeCode, Coordinates?> Centres = new()
    {
        [InseeCode.Parse("31555")] = new(43.596, 1.432), [InseeCode.Parse("31069")] = new(43.642, 1.378), [InseeCode.Parse("31149")] = new(43.612, 1.337),
        [InseeCode.Parse("31506")] = new(43.559, 1.532), [InseeCode.Parse("31490")] = new(43.739, 1.364), [InseeCode.Parse("31395")] = new(43.457, 1.325),
        [InseeCode.Parse("97411")] = null,
    };

    private static readonly LicenceCode[] Licences = [LicenceCode.Parse("CACES-R482-A"), LicenceCode.Parse("PERMIS-B"), LicenceCode.Parse("SS4")];

    private readonly Random _random = new(seed);

    /// <summary>The default policy, the stricter rule set, and other settings.</summary>
    public static IReadOnlyList<EligibilityPolicy> Policies { get; } =
    [
        EligibilityPolicy.Default,
        EligibilityPolicy.Default with { RuleSet = "clause-tme", QpvTransitionMonths = 48 },
        EligibilityPolicy.Default with { SeniorAge = 57, SeniorBoundary = SeniorBoundary.MoreThan, OtherOpinionValidityMonths = 3 },
    ];

    /// <summary>The centre of a commune that people live in here; null when the reference lacks it.</summary>
    public static CommuneCentre? CentreOf(InseeCode? commune) => commune is { } code ? CommuneCentre.Of(Centres[code], null, CommuneKind.Commune) : null;

    /// <summary>What the engine holds of a file.</summary>
    public static MatchableCandidate Matchable(Candidate file) => MatchableCandidate.Of(file, CentreOf(file.Commune), Policies, Sample.Today);

    public Candidate Candidate() => new()
    {
        Id = new(NewGuid()),
        Version = _random.Next(1, 9),
        FirstName = "P" + _random.Next(1000),
        LastName = "N" + _random.Next(1000),
        Sex = Maybe(() => Any<Sex>()),
        BirthDate = Maybe(() => Day(new(1958, 1, 1), new(2009, 1, 1))),
        Address = Chance(0.9) ? new Address { Commune = Centres.Keys.ElementAt(_random.Next(Centres.Count)), Geocoding = Geocoding() } : null,
        QpvMemberships =
        [
            .. Enum.GetValues<QpvVintage>().Where(_ => Chance(0.7))
                .Select(vintage => new QpvMembership { Presence = Any<QpvPresence>(), Vintage = vintage, EvaluatedOn = Sample.Today }),
        ],
        Statuses = [.. Enum.GetValues<PersonStatus>().Where(_ => Chance(0.1)).Select(status => Period(status))],
        StatusesReviewedOn = Maybe(() => Day(new(2026, 1, 1), Sample.Today)),
        Evidence = [.. Enum.GetValues<EvidenceKind>().Where(_ => Chance(0.5)).Select(Paper)],
        Level = Maybe(() => Any<QualificationLevel>()),
        IsJobSeeker = Maybe(() => Chance(0.8)),
        JobSeekerSince = Maybe(() => Day(new(2023, 1, 1), Sample.Today)),
        RecentWork = Chance(0.7)
            ? new RecentWork
            {
                UpTo = Day(new(2026, 10, 1), Sample.Today),
                Hours = Maybe(() => (decimal)_random.Next(0, 1600)),
                Months = Maybe(() => (decimal)_random.Next(0, 13)),
            }
            : null,
        SchoolingEndedOn = Maybe(() => Day(new(2015, 1, 1), new(2027, 6, 30))),
        JobTargets = [.. Codes.Where(_ => Chance(0.2)).Select(code => Sample.Target(code, Maybe(() => _random.Next(0, 91)), Maybe(() => (double)_random.Next(0, 41))))],
        Transport = Chance(0.85) ? [.. Some<TransportMeans>(0.4)] : null,
        Licences = Chance(0.85) ? [.. Licences.Where(_ => Chance(0.6)).Select(code => new HeldLicence(code, Maybe(() => Day(new(2026, 6, 1), new(2028, 1, 1)))))] : null,
        Barriers = Chance(0.85) ? [.. Some<Barrier>(0.3)] : null,
        Levers = [.. Some<LeverKind>(0.3).Select(kind => new Lever(kind, Chance(0.5)))],
        Availability = Chance(0.85) ? Wishes() : null,
        PastPlacements = [.. Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Past())],
    };

    /// <summary>The file with another street, postal code and point in the same commune, and the same answer on QPV; without a centre the point counts and stays.</summary>
    public Candidate Moved(Candidate file) =>
        file with
        {
            Address = file.Address is { } address
                ? address with
                {
                    Street = "1 rue de l'Essai",
                    PostalCode = PostalCode.Parse("31000"),
                    Geocoding = CentreOf(address.Commune) is null ? address.Geocoding : Geocoding(),
                }
                : null,
        };

    public MatchableOffer Offer() => Sample.Offer with
    {
        Id = new(NewGuid()),
        Rome = RomeCode.Parse(Codes[_random.Next(Codes.Length)]),
        ContractType = Any<ContractType>(),
        IsListedAsbestosWork = Chance(0.1),
        LicencesRequired = [.. Licences.Where(_ => Chance(0.15))],
        MinLevel = Maybe(() => (QualificationLevel)_random.Next((int)QualificationLevel.Level3, (int)QualificationLevel.Level6)),
        IsMinLevelMandatory = Chance(0.2),
        Site = Chance(0.95) ? Place() : null,
        Shift = Maybe(() => Any<Shift>()),
        TransitReachable = Any<TransitReachability>(),
        HasTutor = Maybe(() => Chance(0.5)),
        WeeklyHours = Maybe(() => new WeeklyHours(_random.Next(10, 40))),
        StartsOn = Day(new(2026, 10, 1), new(2027, 9, 1)),
        EndsOn = Maybe(() => Day(new(2026, 11, 15), new(2028, 1, 1))),
        ApplicationDeadline = Chance(0.3) ? Day(new(2026, 11, 15), new(2027, 3, 1)) : null,
        CarrierId = Chance(0.3) ? Carrier() : null,
        ContractorId = Contractor(),
        Qpv = Chance(0.5) ? new(new(_random.Next(1, 4_000)), new(_random.Next(0, 4_000))) : QpvCommitment.None,
        Policy = Policies[_random.Next(Policies.Count)],
    };

    public IEnumerable<MatchableCandidate> People(int count) =>
        Enumerable.Range(0, count).Select(_ => Matchable(Candidate())).ToList();

    public bool Chance(double share) => _random.NextDouble() < share;

    public T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    public DateOnly Day(DateOnly from, DateOnly until) => from.AddDays(_random.Next(until.DayNumber - from.DayNumber + 1));

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        _random.Shuffle(all);
        return all;
    }

    private Availability Wishes()
    {
        var least = Maybe(() => new WeeklyHours(_random.Next(5, 30)));
        return new()
        {
            From = Maybe(() => Day(new(2026, 10, 1), new(2027, 6, 1))),
            WeeklyHoursMin = least,
            WeeklyHoursMax = Maybe(() => new WeeklyHours((least?.Value ?? 5) + _random.Next(0, 10))),
            ShiftsAccepted = Chance(0.8) ? [.. Some<Shift>(0.6)] : null,
            ContractTypesRefused = [.. Some<ContractType>(0.05)],
        };
    }

    private PastPlacement Past()
    {
        var start = Day(new(2024, 1, 1), new(2026, 11, 1));
        return new()
        {
            Rome = Maybe(() => RomeCode.Parse(Codes[_random.Next(Codes.Length)])),
            ContractorId = Chance(0.7) ? Contractor() : null,
            CarrierId = Chance(0.5) ? Carrier() : null,
            StartsOn = start,
            EndsOn = Maybe(() => start.AddDays(_random.Next(1, 400))),
            Hours = Maybe(() => new InsertionHours(_random.Next(0, 900))),
        };
    }

    private StatusPeriod Period(PersonStatus status)
    {
        var since = Maybe(() => Day(new(2020, 1, 1), new(2027, 3, 1)));
        return new(status, since, Maybe(() => (since ?? new(2026, 1, 1)).AddDays(_random.Next(0, 900))));
    }

    private Evidence Paper(EvidenceKind kind)
    {
        var issued = Day(new(2026, 1, 1), Sample.Today);
        return new() { Id = new(NewGuid()), Kind = kind, IssuedOn = issued, ValidUntil = Chance(0.3) ? issued.AddDays(_random.Next(0, 700)) : null };
    }

    private Geocoding? Geocoding() => Chance(0.9) ? new Geocoding { Point = Place(), Precision = GeocodingPrecision.HouseNumber } : null;

    // Around Toulouse, now and then anywhere in the country.
    private Coordinates Place() => Chance(0.95)
        ? new(43.4 + (_random.NextDouble() * 0.4), 1.2 + (_random.NextDouble() * 0.5))
        : new(42.5 + (_random.NextDouble() * 8), -1 + (_random.NextDouble() * 8));

    private ContractorId Contractor() => new(new Guid(0xC0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)_random.Next(3)));

    private CarrierEmployerId Carrier() => new(new Guid(0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)_random.Next(3)));

    private IEnumerable<T> Some<T>(double share) where T : struct, Enum => Enum.GetValues<T>().Where(_ => Chance(share));

    private T? Maybe<T>(Func<T> make) where T : struct => Chance(0.8) ? make() : null;

    private Guid NewGuid()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
