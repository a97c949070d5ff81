using CsCheck;

namespace Matching.Persistence.Tests.Imports;

/// <summary>Records as nobody would write them by hand: every value there or not, texts that spreadsheets and parsers stumble over.</summary>
internal static class GeneratedRecords
{
    /// <summary>Every record that the columns of our own files tell of; all tests of columns go through this list.</summary>
    public static IReadOnlyList<FieldKind> All =>
    [
        FieldKind.Of(ImportKind.Candidates, "candidate", CandidateFields.LeftOut, Candidates, new() { Id = default, FirstName = "", LastName = "" },
            CandidateFields.Person, AddressFields.List, file => file.Address, (file, changes) => file with { Address = AddressFields.Merge(file.Address, changes) }) with
        {
            Stored = Candidates.Select(file => At((index, world) => file with
            {
                PrescriberId = world.Candidate.PrescriberId, ExternalReference = Unique(file.ExternalReference, index),
                QpvMemberships = new QpvIndex([]).JudgeAll(file.Address, Today, new()),
            })),
        },
        FieldKind.Of(ImportKind.Offers, "offer", OfferFields.LeftOut, Offers,
            new() { Id = default, MarcheId = default, ObligationId = default, ContractorId = default, Title = "", Rome = default, ContractType = default, CarrierMode = default, Site = new(), StartsOn = default },
            OfferFields.List, OfferFields.Place, offer => offer.Site, (offer, changes) => offer with { Site = SiteFields.Merge(offer.Site, changes) ?? new() }) with
        {
            Stored = Offers.Select(offer => At((index, world) => offer with
            {
                MarcheId = world.Offer.MarcheId, ObligationId = world.Offer.ObligationId, ContractorId = world.Offer.ContractorId, Reference = Unique(offer.Reference, index),
            })),
        },
        FieldKind.Of(ImportKind.Placements, "placement", PlacementFields.LeftOut, Placements,
            new() { Id = default, CandidateId = default, OfferId = default, ContractType = default, StartsOn = default }, PlacementFields.List) with
        {
            Stored = Placements.Select(placement => At((index, world) => placement with
            {
                CandidateId = world.Candidate.Id, OfferId = world.Offer.Id, Reference = Unique(placement.Reference, index),
            })),
        },
        FieldKind.Of(ImportKind.Marches, "marche", MarcheFields.LeftOut, Marches,
            new() { Id = default, Reference = "", Title = "", BuyerId = default, LegalBasis = default, Kind = default, StartsOn = default },
            MarcheFields.Whole, MarcheFields.Place, marche => marche.Site, (marche, changes) => marche with { Site = SiteFields.Merge(marche.Site, changes) }) with
        {
            Stored = Gen.Select(Marches, Lots.Array[1, 3], Obligations.Array[6], (marche, lots, owed) => At((index, world) => marche with
            {
                BuyerId = world.Buyer, Reference = Unique(marche.Reference, index),
                Lots =
                [
                    .. lots.Select((lot, number) => lot with
                    {
                        Number = Unique(lot.Number, number), Obligations = [owed[number] with { ContractorId = world.Offer.ContractorId }, owed[number + 3]],
                    }),
                ],
            })),
        },
        FieldKind.Of(ImportKind.Marches, "lot", MarcheFields.LeftOut, Lots, new() { Id = default, Number = "" }, MarcheFields.OfLot),
        FieldKind.Of(ImportKind.Marches, "obligation", MarcheFields.LeftOut, Obligations, new() { Id = default, RequiredHours = default }, MarcheFields.Owed),
        FieldKind.Of(ImportKind.Structures, "buyer", StructureFields.LeftOut, Buyers, new() { Id = default, Name = "", Kind = default }, StructureFields.Buyers) with
        {
            Stored = Buyers.Select(one => At((index, _) => one with { Name = Unique(one.Name, index) })),
        },
        FieldKind.Of(ImportKind.Structures, "contractor", StructureFields.LeftOut, Contractors, new() { Id = default, Name = "" }, StructureFields.Contractors) with
        {
            Stored = Contractors.Select(one => At((index, _) => one with { Name = Unique(one.Name, index) })),
        },
        FieldKind.Of(ImportKind.Structures, "prescriber", StructureFields.LeftOut, Prescribers, new() { Id = default, Name = "", Kind = default }, StructureFields.Prescribers) with
        {
            Stored = Prescribers.Select(one => At((index, _) => one with { Name = Unique(one.Name, index) })),
        },
        FieldKind.Of(ImportKind.Structures, "carrier", StructureFields.LeftOut, Carriers, new() { Id = default, Name = "", Kind = default }, StructureFields.Carriers) with
        {
            Stored = Carriers.Select(one => At((index, _) => one with { Name = Unique(one.Name, index) })),
        },
        FieldKind.Of(ImportKind.Desks, "desk", DeskFields.LeftOut, Desks, new() { Id = default, Name = "" }, DeskFields.List) with
        {
            Stored = Desks.Select(desk => At((index, _) => desk with { Name = Unique(desk.Name, index) })),
        },
        FieldKind.Of(
            ImportKind.Coordinations, "coordination", CoordinationFields.LeftOut, Coordinations, new() { Id = default, Name = "" },
            CoordinationFields.List) with
        {
            Stored = Coordinations.Select(one => At((index, _) => one with { Name = Unique(one.Name, index) })),
        },
    ];

    public static readonly DateOnly Today = new(2026, 3, 2);

    public static readonly IReadOnlyList<InseeCode> Communes = [InseeCode.Parse("31555"), InseeCode.Parse("31069"), InseeCode.Parse("69381")];

    public static readonly IReadOnlyList<RomeCode> Occupations =
    [
        RomeCode.Parse("A1203"),
        RomeCode.Parse("K2204"),
        RomeCode.Parse("F1703"),
        RomeCode.Parse("F1702"),
    ];

    private static readonly FakeClock Clock = new();

    private static readonly string[] Known =
    [
        "L'Haÿ-les-Roses",
        "=1+1",
        "  =cmd|' /C calc'!A0",
        "\u00a0@SUM(A1)",
        "+33612345678",
        "-2+3",
        "'=1",
        "''",
        "'s-Gravenhage",
        "a;b",
        "\"cité\"",
        "\"",
        "deux\nlignes",
        "deux\r\nlignes",
        "un\rretour",
        "\ttab",
        "zéro\u200blargeur",
        "\ufefftête",
        "مرحبا بالعالم",
        "\u202edroite",
        "e\u0301",
        " blancs ",
        "x ",
        "[effacer]",
        "'[EFFACER]",
        " [clear] ",
        "aucun",
        "?",
        "1E5",
        "-1E-5",
        "0123",
        "|",
        "😀",
        new string('é', 200),
        "\u2028ligne",
    ];

    private static readonly string[] Pieces =
    [
        ";",
        ",",
        "\"",
        "'",
        "=",
        "+",
        "-",
        "@",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "|",
        ":",
        "é",
        "ß",
        "\u200f",
        "\u200b",
        "\u00a0",
        "x",
        "1",
        "[effacer]",
    ];

    public static readonly Gen<string> Text = Gen.OneOf(Gen.OneOf(Known), Gen.OneOf(Pieces).Array[1, 12].Select(string.Concat))
        .Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 14_000].Select(days => new DateOnly(1992, 1, 1).AddDays(days));

    private static readonly Gen<Coordinates> Point = Gen.Select(Gen.Double[43, 48], Gen.Double[0, 6], (north, east) => new Coordinates(north, east));

    private static readonly Gen<InsertionHours> Hours = Gen.Int[0, 500_000].Select(hundredths => new InsertionHours(hundredths / 100m));

    private static readonly Gen<Euros> Euros = Gen.Int[0, 900_000].Select(cents => new Euros(cents / 100m));

    private static readonly Gen<WeeklyHours> Weekly = Gen.Int[1, 4_800].Select(hundredths => new WeeklyHours(hundredths / 100m));

    private static readonly Gen<Geocoding> Geocodings =
        from point in Point
        from precision in Gen.Enum<GeocodingPrecision>()
        from score in Maybe(Gen.Double[0, 1])
        from day in Maybe(Day)
        select new Geocoding { Point = point, Precision = precision, Score = score, DoneOn = day };

    public static readonly Gen<Address> Addresses = (
        from street in Optional(Text)
        from code in Maybe(Gen.Int[1000, 95999].Select(number => PostalCode.Parse($"{number:00000}")))
        from commune in Maybe(Gen.OneOf([.. Communes]))
        from place in Optional(Geocodings)
        select new Address { Street = street, PostalCode = code, Commune = commune, Geocoding = place }).Where(address => address != new Address());

    public static readonly Gen<Site> Sites = (
        from commune in Maybe(Gen.OneOf([.. Communes]))
        from point in Maybe(Point)
        from label in Optional(Text)
        select new Site { Commune = commune, Point = point, Label = label }).Where(site => site != new Site());

    // Some begin like a formula.
    private static readonly Gen<string> Emails = Gen.OneOf(
        ["camille@exemple.fr", "Prénom.Nom+plie@métropole.fr", "=1+1@exemple.fr", "+33612345678@exemple.fr", "-o'neil@sous.exemple.co"]);

    public static readonly Gen<Candidate> Candidates =
        from names in Gen.Select(Text, Text, Text, Optional(Emails), Optional(Text.Where(text => text.Length <= 40)))
        from days in Gen.Select(Maybe(Day), Maybe(Day), Maybe(Day), Maybe(Day), Maybe(Day))
        from choices in Gen.Select(Maybe(Gen.Enum<Sex>()), Maybe(Gen.Enum<QualificationLevel>()), Maybe(Gen.Bool), Gen.Enum<CandidateState>())
        from lists in Gen.Select(Statuses, Targets, Optional(Licences), Levers)
        from sets in Gen.Select(Optional(Set<TransportMeans>()), Optional(Set<Barrier>()))
        from parts in Gen.Select(Optional(Addresses), Optional(RecentWorks), Optional(Availabilities))
        select new Candidate
        {
            Id = CandidateId.New(Clock),
            ExternalReference = names.Item1, FirstName = names.Item2, LastName = names.Item3, Email = names.Item4, Phone = names.Item5,
            BirthDate = days.Item1, StatusesReviewedOn = days.Item2, JobSeekerSince = days.Item3, SchoolingEndedOn = days.Item4, LastContactOn = days.Item5,
            Sex = choices.Item1, Level = choices.Item2, IsJobSeeker = choices.Item3, State = choices.Item4,
            Statuses = lists.Item1, JobTargets = lists.Item2, Licences = lists.Item3, Levers = lists.Item4,
            Transport = sets.Item1, Barriers = sets.Item2,
            Address = parts.Item1, RecentWork = parts.Item2, Availability = parts.Item3,
        };

    public static readonly Gen<Offer> Offers =
        from texts in Gen.Select(Text, Text, Text)
        from numbers in Gen.Select(Gen.OneOf([.. Occupations]), Gen.Int[1, 500], Maybe(Hours), Maybe(Weekly))
        from choices in Gen.Select(
            Gen.Enum<ContractType>(),
            Gen.Enum<CarrierMode>(),
            Maybe(Gen.Enum<QualificationLevel>()),
            Maybe(Gen.Enum<Shift>()),
            Gen.Enum<TransitReachability>())
        from answers in Gen.Select(Gen.Bool, Gen.Bool, Maybe(Gen.Bool), Gen.Bool)
        from days in Gen.Select(Day, Maybe(Day), Maybe(Day))
        from codes in Gen.OneOf("PERMIS-B", "CACES-R482-A", "AIPR").ArrayUnique[0, 3]
        from site in Sites
        select new Offer
        {
            Id = OfferId.New(Clock), MarcheId = default, ObligationId = default, ContractorId = default,
            Reference = texts.Item1, Title = texts.Item2, Description = texts.Item3,
            Rome = numbers.Item1, Openings = numbers.Item2, HoursPlanned = numbers.Item3, WeeklyHours = numbers.Item4,
            ContractType = choices.Item1, CarrierMode = choices.Item2, MinLevel = choices.Item3, Shift = choices.Item4, TransitReachable = choices.Item5,
            IsMinLevelMandatory = answers.Item1, IsListedAsbestosWork = answers.Item2, HasTutor = answers.Item3,
            // Where an offer really stands is the database's to know.
            Status = answers.Item4 ? OfferStatus.Published : OfferStatus.Draft,
            StartsOn = days.Item1, EndsOn = days.Item2, ApplicationDeadline = days.Item3,
            LicencesRequired = [.. codes.Select(LicenceCode.Parse)],
            Site = site,
        };

    public static readonly Gen<Placement> Placements =
        from reference in Text
        from type in Gen.Enum<ContractType>()
        from state in Gen.Enum<PlacementState>()
        from days in Gen.Select(Day, Maybe(Day), Maybe(Day), Maybe(Day))
        select new Placement
        {
            Id = PlacementId.New(Clock), CandidateId = default, OfferId = default, Reference = reference, ContractType = type, State = state,
            StartsOn = days.Item1, EndsOn = days.Item2, ValuedFrom = days.Item3, ValuedUntil = days.Item4,
        };

    public static readonly Gen<HoursObligation> Obligations =
        from hours in Gen.Select(Hours, Maybe(Hours), Hours)
        from share in Maybe(Gen.Int[0, 10_000].Select(parts => new Share(parts / 10_000m)))
        from deadline in Maybe(Day)
        select new HoursObligation
        {
            Id = HoursObligationId.New(Clock), RequiredHours = hours.Item1, QpvTargetHours = hours.Item2, OpeningBalance = hours.Item3,
            ShareOfWorkedHours = share, Deadline = deadline,
        };

    public static readonly Gen<Lot> Lots =
        from number in Text.Where(text => text.Trim() == text)
        from title in Optional(Text)
        select new Lot { Id = LotId.New(Clock), Number = number, Title = title };

    public static readonly Gen<Marche> Marches =
        from texts in Gen.Select(Text, Text)
        from choices in Gen.Select(Gen.Enum<ClauseLegalBasis>(), Gen.Enum<MarcheSector>(), Gen.Enum<MarcheKind>())
        from numbers in Gen.Select(Maybe(Euros), Maybe(Gen.Int[1, 99].Select(percent => Share.FromPercent(percent))), Maybe(Hours), Maybe(Euros))
        from answers in Gen.Select(Gen.Bool, Gen.Bool)
        from days in Gen.Select(Day, Maybe(Day))
        from site in Optional(Sites)
        select new Marche
        {
            Id = MarcheId.New(Clock), BuyerId = default, Reference = texts.Item1, Title = texts.Item2,
            LegalBasis = choices.Item1, Sector = choices.Item2, Kind = choices.Item3,
            AmountExclVat = numbers.Item1, QpvListFloor = numbers.Item2, WorkedHoursForecast = numbers.Item3, PenaltyPerMissingHour = numbers.Item4,
            IsAnruFunded = answers.Item1, IsLocalUrbanManagement = answers.Item2, StartsOn = days.Item1, EndsOn = days.Item2, Site = site,
        };

    private static Gen<IReadOnlyList<StatusPeriod>> Statuses =>
        Gen.Select(Gen.Enum<PersonStatus>(), Maybe(Day), Maybe(Day), (status, since, until) => new StatusPeriod(status, since, until))
            .Array[0, 4]
            .Select(periods => (IReadOnlyList<StatusPeriod>)periods);

    private static Gen<IReadOnlyList<JobTarget>> Targets =>
        from codes in Gen.OneOf([.. Occupations]).ArrayUnique[0, 4]
        from limits in Gen.Select(
            Maybe(Gen.Int[0, TravelMinutes.Longest].Select(minutes => new TravelMinutes(minutes))),
            Maybe(Gen.Double[0, 300].Select(length => new Kilometres(length)))
        ).Array[4]
        select (IReadOnlyList<JobTarget>)codes.Select((code, index) => new JobTarget(code, limits[index].Item1, limits[index].Item2)).ToArray();

    private static Gen<IReadOnlyList<HeldLicence>> Licences =>
        from codes in Gen.OneOf("PERMIS-B", "CACES-R482-A", "AIPR").ArrayUnique[0, 3]
        from days in Gen.Select(Maybe(Day), Maybe(Day)).Array[3]
        select (IReadOnlyList<HeldLicence>)
            codes.Select((code, index) => new HeldLicence(LicenceCode.Parse(code), days[index].Item1, days[index].Item2)).ToArray();

    private static Gen<IReadOnlyList<Lever>> Levers =>
        from kinds in Gen.Enum<LeverKind>().ArrayUnique[0, 3]
        from parts in Gen.Select(Gen.Bool, Maybe(Day)).Array[3]
        select (IReadOnlyList<Lever>)kinds.Select((kind, index) => new Lever(kind, parts[index].Item1, parts[index].Item2)).ToArray();

    private static Gen<RecentWork> RecentWorks =>
        Gen.Select(Day, Maybe(Gen.Int[0, 878_400].Select(hundredths => hundredths * 0.010m)), Maybe(Gen.Int[0, 36].Select(thirds => thirds / 3m)))
            .Where(work => work.Item2 is not null || work.Item3 is not null)
            .Select(work => new RecentWork { UpTo = work.Item1, Hours = work.Item2, Months = work.Item3 });

    private static Gen<Availability> Availabilities =>
        from day in Maybe(Day)
        from hours in Gen.Select(Maybe(Weekly), Maybe(Weekly))
        from shifts in Optional(Set<Shift>())
        from refused in Set<ContractType>()
        from move in Maybe(Gen.Bool)
        where day is not null || move is not null || hours.Item1 is not null || hours.Item2 is not null || shifts is not null || refused.Count > 0
        select new Availability
        {
            From = day,
            WeeklyHoursMin = hours.Item1,
            WeeklyHoursMax = hours.Item2,
            ShiftsAccepted = shifts,
            ContractTypesRefused = refused,
            WouldMove = move,
        };

    private static Gen<IReadOnlyList<T>> Set<T>() where T : struct, Enum => Gen.Enum<T>().ArrayUnique[0, 2].Select(items => (IReadOnlyList<T>)items);

    // Sound numbers: the last digit makes each sum right, of the unit and of the establishment.
    private static readonly Gen<Siret> Sirets = Gen.Int[10_000_000, 99_999_999].Select(unit =>
    {
        var siren = Endings($"{unit}").First(text => Siren.TryParse(text, out _, out _));
        return Siret.Parse(Endings($"{siren}0001").First(text => Siret.TryParse(text, out _, out _)));
    });

    private static IEnumerable<string> Endings(string stem) => Enumerable.Range(0, 10).Select(last => $"{stem}{last}");

    public static readonly Gen<Buyer> Buyers = Gen.Select(
        Text,
        Maybe(Sirets),
        Gen.Enum<BuyerKind>(),
        (name, siret, kind) =>
            new Buyer
            {
                Id = BuyerId.New(Clock),
                Name = name,
                Siret = siret,
                Kind = kind,
            });

    public static readonly Gen<Contractor> Contractors = Gen.Select(
        Text,
        Maybe(Sirets),
        Maybe(Gen.OneOf([.. Communes])),
        (name, siret, commune) =>
            new Contractor
            {
                Id = ContractorId.New(Clock),
                Name = name,
                Siret = siret,
                Commune = commune,
            });

    public static readonly Gen<Prescriber> Prescribers = Gen.Select(
        Text,
        Maybe(Sirets),
        Gen.Enum<PrescriberKind>(),
        Gen.Enum<PrescriberAuthorisation>(),
        Maybe(Gen.OneOf([.. Communes])),
        (name, siret, kind, authorisation, commune) =>
            new Prescriber
            {
                Id = PrescriberId.New(Clock),
                Name = name,
                Siret = siret,
                Kind = kind,
                Authorisation = authorisation,
                Commune = commune,
            });

    public static readonly Gen<CarrierEmployer> Carriers =
        Gen.Select(Text, Maybe(Sirets), Gen.Enum<CarrierKind>(), Maybe(Gen.OneOf([.. Communes])), (name, siret, kind, commune) =>
            new CarrierEmployer { Id = CarrierEmployerId.New(Clock), Name = name, Siret = siret, Kind = kind, Commune = commune });

    private static readonly Gen<ClauseDeskSettings> Policies =
        from months in Gen.Select(Gen.Int[1, 36], Gen.Int[0, 366], Gen.Int[0, 60], Gen.Int[1, 366], Gen.Int[40, 70])
        from others in Gen.Select(Gen.OneOf("clause", "clause-tme"), Gen.Int[100_000, 250_000], Gen.Enum<SeniorBoundary>(), Gen.Double[0, 1], Gen.Bool)
        from floors in Gen.Select(Gen.Int[500, 10_000], Gen.Int[1_000, 10_000])
        from waits in Gen.Select(Gen.Int[1, 366], Gen.Int[0, 60], Gen.Int[1, 366])
        select new ClauseDeskSettings
        {
            IntroductionLapsesAfterDays = waits.Item1,
            IntroductionReminderDays = waits.Item2,
            CandidatureWarnedAfterDays = waits.Item3,
            OtherOpinionValidityMonths = months.Item1,
            RecentWorkUsableDays = months.Item2,
            QpvTransitionMonths = months.Item3,
            CandidatureStaleAfterDays = months.Item4,
            SeniorAge = months.Item5,
            EligibilityRuleSet = others.Item1,
            HoursPerFte = others.Item2 / 100m,
            SeniorBoundary = others.Item3,
            LowestGeocodingScore = others.Item4,
            AcceptsYoungWithoutExperience = others.Item5,
            NpnruCharter = new(new Share(floors.Item1 / 10_000m), new Share(floors.Item2 / 10_000m)),
        };

    public static readonly Gen<ClauseDesk> Desks =
        from name in Text
        from siret in Maybe(Sirets)
        from areas in Gen.Select(Gen.OneOf("31", "69", "2A").ArrayUnique[1, 3], Gen.OneOf("243100518", "200046977").ArrayUnique[0, 2])
        from isConfirmed in Gen.Bool
        from policy in Policies
        select new ClauseDesk
        {
            Id = ClauseDeskId.New(Clock),
            Name = name,
            Siret = siret,
            TerritoryDepartments = areas.Item1,
            TerritoryEpciCodes = areas.Item2,
            IsConfirmedByNetwork = isConfirmed,
            Settings = policy,
        };

    public static readonly Gen<Coordination> Coordinations =
        Text.Select(name => new Coordination { Id = CoordinationId.New(Clock), Name = name });

    private static Gen<T?> Maybe<T>(Gen<T> values) where T : struct =>
        Gen.Bool.SelectMany(isThere => isThere ? values.Select(value => (T?)value) : Gen.Const((T?)null));

    private static Gen<T?> Optional<T>(Gen<T> values) where T : class =>
        Gen.Bool.SelectMany(isThere => isThere ? values.Select(value => (T?)value) : Gen.Const((T?)null));

    private static Func<int, World, object> At(Func<int, World, object> place) => place;

    // The hostile beginning is kept, and no reference meets another one or ends in what a row trims.
    private static string Unique(string? text, int index) => $"{(text!.Length > 190 ? text[..190] : text)} n{index}";
}
