namespace Matching.Persistence.Tests.Plausibility;

/// <summary>One planted violation for each rule, found by that rule and by no other.</summary>
public sealed class PlausibilityRulesTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly Coordinates Toulouse = new(43.604, 1.444), Blagnac = new(43.636, 1.394), Lyon = new(45.758, 4.835);
    private static readonly LicenceCode Digger = LicenceCode.Parse("CACES-R482-A");

    private static readonly Offer Offer = new()
    {
        Id = new(new Guid("00000000-0000-0000-0000-000000000f01")),
        MarcheId = new(Guid.Empty),
        ObligationId = new(Guid.Empty),
        ContractorId = new(Guid.Empty),
        Title = "Maçon",
        Rome = RomeCode.Parse("F1703"),
        ContractType = ContractType.Cdd,
        CarrierMode = CarrierMode.DirectHire,
        MinLevel = QualificationLevel.Level3,
        LicencesRequired = [Digger],
        Shift = Shift.Day,
        WeeklyHours = new(35),
        Site = new(),
        StartsOn = new(2026, 12, 14),
        EndsOn = new(2027, 6, 30),
        Status = OfferStatus.Published,
    };

    private static readonly Candidate Person = new()
    {
        Id = new(new Guid("00000000-0000-0000-0000-0000000000b1")),
        FirstName = "A",
        LastName = "B",
        BirthDate = new(1990, 1, 1),
        Level = QualificationLevel.Level3,
        Licences = [new(Digger, new(2027, 1, 1))],
        JobTargets = [new(RomeCode.Parse("F1703"), new TravelMinutes(40))],
        Transport = [TransportMeans.Car],
        Availability = new()
        {
            From = Today,
            WeeklyHoursMin = new(30),
            WeeklyHoursMax = new(39),
            ShiftsAccepted = [Shift.Day, Shift.Night],
            ContractTypesRefused = [ContractType.Ctt],
        },
        LastContactOn = new(2026, 11, 2),
    };

    private static readonly PairRecords Pair = new()
    {
        On = Today, Offer = Offer, Person = Person, Home = Blagnac, Site = Toulouse, Wishes = [Kinship.Same], Verdict = EligibilityOutcome.Eligible,
    };

    private static readonly PairRecords Other = Pair with { Person = Person with { Id = new(new Guid("00000000-0000-0000-0000-0000000000b2")) } };

    private static readonly Dictionary<string, SuggestedList> Planted = new()
    {
        ["open-offer"] = Listed(OnOffer(Offer with { FilledOpenings = 1, Status = OfferStatus.Filled })),
        ["looking"] = Listed(OfPerson(Person with { State = CandidateState.Placed })),
        ["no-candidature"] = Listed(Pair with { Candidature = CandidatureState.Refused }),
        ["free-time"] = Listed(Pair with { Work = [(Hire(new(2026, 12, 14)), new WeeklyHours(20)), (Hire(null), new WeeklyHours(15))] }),
        ["eligible"] = Listed(Pair with { Verdict = EligibilityOutcome.NotEligible }),
        ["legal-work"] = Listed(OnOffer(Offer with { IsListedAsbestosWork = true })),
        ["minor"] = Listed(Pair with { Offer = Offer with { Shift = Shift.Night }, Person = Person with { BirthDate = new(2008, 12, 15) } }),
        ["licence-held"] = Listed(OfPerson(Person with { Licences = [new(Digger, new(2026, 12, 13)), new(LicenceCode.Parse("PERMIS-B"))] })),
        ["level-held"] = Listed(
            Pair with
            {
                Offer = Offer with { MinLevel = QualificationLevel.Level4 },
                Person = Person with { Level = QualificationLevel.BelowLevel3 },
            },
            RuleKind.Qualification),
        ["contract-wanted"] = Listed(OnOffer(Offer with { ContractType = ContractType.Ctt })),
        ["arrival"] = Listed(OfPerson(Person with { Availability = Person.Availability! with { From = new(2027, 1, 14) } }), RuleKind.Availability),
        ["reach"] = Listed(Pair with { Home = Lyon }),
        ["nothing-excludes"] = List(Place(1, Pair) with { Blockers = [Blocker.Of(BlockerEffect.Excludes, BlockerCodes.BeyondReach)] }),
        ["to-confirm"] = Listed(OfPerson(Person with { Licences = null })),
        ["contact"] = Listed(OfPerson(Person with { LastContactOn = new(2026, 6, 1) })),
        ["misfit"] = Listed(OfPerson(Person with { Availability = Person.Availability! with { ShiftsAccepted = [Shift.Night] } })),
        ["linked-first"] = List(Place(1, Pair with { Wishes = [Kinship.None] }, learned: 20_000), Place(2, Other)),
        ["few-unlinked"] = List([
            .. Enumerable
                .Range(1, 4)
                .Select(rank => Place(rank, Pair with { Person = Person with { Id = new(Guid.NewGuid()) }, Wishes = [Kinship.None] })),
        ]),
        ["known-first"] = List(Place(1, Pair with { Person = Person with { Transport = null } }), Place(2, Other, RuleKind.Mobility)),
        ["floor"] = List(Place(1, Pair, RuleKind.Barriers) with { FloorMove = new(5, 1, 30) }, Place(2, Other) with { FloorMove = new(1, 2, 30) }),
        ["order"] = List(Place(1, Pair, RuleKind.Continuity), Place(2, Other)),
        ["range"] = List(Place(1, Pair, learned: 60_001)),
        ["places"] = List(Place(1, Pair), Place(2, Pair)),
    };

    public static TheoryData<string> Rules => [.. PlausibilityReport.RuleNames];

    [Fact]
    public void Every_rule_has_a_name_and_a_planted_violation_of_its_own()
    {
        Assert.Equal(PlausibilityReport.RuleNames.Count, PlausibilityReport.RuleNames.Distinct().Count());
        Assert.Equal(PlausibilityReport.RuleNames.Order(), Planted.Keys.Order());
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_planted_violation_is_found_by_its_rule_and_by_no_other(string rule)
    {
        var report = Check(Planted[rule]);
        var broken = Assert.Single(report.Broken);

        Assert.Equal((rule, Offer.Id, Offer.Title), (broken.Rule, broken.Offer, broken.OfferTitle));
        Assert.NotEmpty(broken.Figures);
        Assert.Equal(1, report.Rules.Single(tally => tally.Rule == rule).Broken);
    }

    [Fact]
    public void What_is_sound_breaks_none_though_rules_look_at_it()
    {
        var report = Check(List(Place(1, Pair), Place(2, Other, RuleKind.Continuity)));

        Assert.Empty(report.Broken);
        Assert.Equal(2, report.Rules.Single(tally => tally.Rule == "reach").Checked);
    }

    [Fact]
    public void What_must_be_said_breaks_nothing_once_it_is_said()
    {
        var longAgo = Place(1, OfPerson(Person with { LastContactOn = null, StatusesReviewedOn = new(2026, 1, 1), Licences = null }));
        var said = longAgo with
        {
            Blockers =
            [
                Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.NoContact),
                Blocker.Of(BlockerEffect.ToConfirm, BlockerCodes.LicenceUnknown),
            ],
        };

        Assert.Equal(["to-confirm", "contact"], Check(List(longAgo)).Broken.Select(broken => broken.Rule));
        Assert.Empty(Check(List(said)).Broken);
    }

    [Theory]
    // From Blagnac to Toulouse are 5.4 km. On foot 40 minutes and half as many more are 4 km and one for what a commune leaves open.
    [InlineData(TransportMeans.Walk, 40, null, true)]
    [InlineData(TransportMeans.Walk, 45, null, false)]
    [InlineData(TransportMeans.Bicycle, 40, null, false)]
    [InlineData(TransportMeans.Car, null, 2.8, true)]
    [InlineData(TransportMeans.Car, null, 3.0, false)]
    [InlineData(TransportMeans.Walk, null, null, false)]
    public void Reach_is_reckoned_by_speed_time_and_radius(TransportMeans means, int? minutes, double? radius, bool isBroken)
    {
        var wish = new JobTarget(RomeCode.Parse("F1703"), minutes is { } most ? new TravelMinutes(most) : null, radius is { } km ? new Kilometres(km) : null);
        var report = Check(Listed(OfPerson(Person with { Transport = [means], JobTargets = [wish] })));

        Assert.Equal(isBroken ? ["reach"] : [], report.Broken.Select(broken => broken.Rule));
    }

    [Fact]
    public void Whoever_would_move_lives_near_enough_everywhere() =>
        Assert.Empty(Check(Listed(Pair with { Home = Lyon, Person = Person with { Availability = Person.Availability! with { WouldMove = true } } })).Broken);

    [Fact]
    public void A_distance_agrees_with_the_haversine_formula()
    {
        Assert.Equal(Blagnac.DistanceTo(Toulouse).Value, GreatCircle.Kilometres(Blagnac, Toulouse), 6);
        Assert.Equal(Toulouse.DistanceTo(Lyon).Value, GreatCircle.Kilometres(Toulouse, Lyon), 6);
        Assert.Equal(0, GreatCircle.Kilometres(Lyon, Lyon));
    }

    [Fact]
    public void Occupations_are_related_by_parent_domain_and_published_path_in_its_direction()
    {
        Occupation[] occupations = [Of("F1703", "F1703"), Of("F1799", "F1703"), Of("N1105", "N1105"), Of("K2204", "K2204")];
        OccupationProximity[] paths =
        [
            new()
            {
                From = RomeCode.Parse("N1105"),
                To = RomeCode.Parse("F1703"),
                Kind = OccupationProximityKind.Evolution,
                Scope = OccupationProximityScope.Appellation,
                RomeVersion = "3-v347",
            },
        ];
        var kinship = new OccupationKinship(occupations, paths);

        Assert.Equal(Kinship.Same, kinship.Of(RomeCode.Parse("F1703"), RomeCode.Parse("F1703")));
        Assert.Equal(Kinship.Related, kinship.Of(RomeCode.Parse("F1799"), RomeCode.Parse("F1703")));
        Assert.Equal(Kinship.Related, kinship.Of(RomeCode.Parse("F1701"), RomeCode.Parse("F1703")));
        Assert.Equal(Kinship.Related, kinship.Of(RomeCode.Parse("N1105"), RomeCode.Parse("F1799")));
        Assert.Equal(Kinship.None, kinship.Of(RomeCode.Parse("F1703"), RomeCode.Parse("N1105")));
        Assert.Equal(Kinship.None, kinship.Of(RomeCode.Parse("K2204"), RomeCode.Parse("F1703")));
    }

    private static PlausibilityReport Check(SuggestedList list)
    {
        var findings = new PlausibilityFindings();
        findings.Add(list);
        return findings.ToReport(Today, 1, 1);
    }

    private static SuggestedList Listed(PairRecords pair, RuleKind? nothingFor = null) => List(Place(1, pair, nothingFor));

    private static SuggestedList List(params SuggestedPlace[] places) => new(SuggestedListKind.People, DefaultRuleWeights.Standard, places);

    // Ten of ten points for each rule, and a learned part.
    private static SuggestedPlace Place(int rank, PairRecords pair, RuleKind? nothingFor = null, int learned = 0)
    {
        var parts = Enum.GetValues<RuleKind>()
            .Select(rule => new MatchPart(rule, rule == nothingFor ? Points.Zero : Points.Of(10), Points.Of(10), PartStatus.Scored, new("test", [])))
            .ToList();
        var sum = parts.Aggregate(Points.Zero, (total, part) => total + part.Points);
        return new() { Rank = rank, Score = sum + new Points(learned), RulesPart = sum, LearnedPart = new(learned), Parts = parts, Blockers = [], Pair = pair };
    }

    private static PairRecords OnOffer(Offer offer) => Pair with { Offer = offer };

    private static PairRecords OfPerson(Candidate person) => Pair with { Person = person };

    private static Placement Hire(DateOnly? until) =>
        new()
        {
            Id = new(Guid.NewGuid()),
            CandidateId = Person.Id,
            OfferId = new(Guid.NewGuid()),
            ContractType = ContractType.Cdd,
            StartsOn = new(2026, 1, 1),
            EndsOn = until,
            State = PlacementState.Active,
        };

    private static Occupation Of(string code, string parent) =>
        new()
        {
            Code = RomeCode.Parse(code),
            Label = code,
            ParentCode = RomeCode.Parse(parent),
            RomeVersion = "test",
        };
}
