using Matching.Ranking.Datasets;

namespace Matching.Tests.LearnedRanking;

public sealed class MatchFeaturesTests
{
    // A mason who asked for groundwork first, 5.559 746 km away in a straight line, on 14 December for work that starts that day.
    private static readonly MatchableOffer Work = Sample.Offer with
    {
        Shift = Shift.Evening,
        TransitReachable = TransitReachability.No,
        HasTutor = false,
        Sector = MarcheSector.Building,
        HoursPlanned = new(420),
        LicencesRequired = [LicenceCode.Parse("PERMIS-B"), LicenceCode.Parse("SS4")],
        EndsOn = new(2027, 3, 13),
        CarrierId = new(new Guid("00000000-0000-0000-0000-0000000000e1")),
    };

    private static readonly MatchableCandidate Mason = Sample.Person with
    {
        Home = new(43.65, 1.44),
        Targets = [Sample.Target("K2204"), Sample.Target("F1701", 20)],
        Transport = [TransportMeans.Car],
        Level = QualificationLevel.Level5,
        Licences = [new(LicenceCode.Parse("PERMIS-B"), new(2026, 12, 14)), new(LicenceCode.Parse("SS4"), new(2026, 12, 13))],
        Barriers = [Barrier.Childcare, Barrier.French, Barrier.Housing],
        Levers = [new(LeverKind.Childcare, IsActivated: false)],
        Availability = new()
        {
            From = new(2026, 12, 24),
            WeeklyHoursMin = new(20),
            WeeklyHoursMax = new(30),
            ShiftsAccepted = [Shift.Day],
            ContractTypesRefused = [ContractType.Cdi],
        },
        Path =
        [
            new(RomeCode.Parse("F1701"), null, null, new(2026, 11, 29), new(151.5m)),
            new(RomeCode.Parse("F1704"), null, new CarrierEmployerId(new Guid("00000000-0000-0000-0000-0000000000e1")), new(2025, 5, 1), new(100)),
        ],
    };

    [Theory]
    [InlineData("occupation.link", 2)] // F1701 is published as close to F1703.
    [InlineData("occupation.linked-wish", 1)]
    [InlineData("journey.minutes", 17)] // 7.45 km by road: 3 + 5 / 28 × 60 + 2.45 / 48 × 60 = 16.78.
    [InlineData("journey.share-of-accepted", 0.85)]
    [InlineData("level.missing", 0)]
    [InlineData("level.above", 2)]
    [InlineData("licences.held", 0.5)] // One is valid on the first day, the other until the day before.
    [InlineData("start.days-late", 10)]
    [InlineData("hours.gap", 5)]
    [InlineData("shift.accepted", 0)]
    [InlineData("contract.accepted", 1)]
    [InlineData("barriers.mobility", 0)]
    [InlineData("barriers.childcare", 1)]
    [InlineData("barriers.french", 2)]
    [InlineData("barriers.digital", 0)]
    [InlineData("path.gap-days", 14)]
    [InlineData("path.domain-hours", 251.5)]
    [InlineData("path.same-employer", 1)]
    [InlineData("path.steps", 2)]
    [InlineData("start.days-ahead", 13)]
    [InlineData("hours.weekly", 35)]
    [InlineData("hours.planned", 420)]
    [InlineData("shift.kind", (int)Shift.Evening)]
    [InlineData("contract.type", (int)ContractType.Cdd)]
    [InlineData("contract.days", 90)]
    [InlineData("offer.sector", (int)MarcheSector.Building)]
    [InlineData("offer.tutor", 0)]
    [InlineData("offer.transit", 0)]
    public void Reads_what_the_pair_says(string feature, double expected) => Assert.Equal(expected, Value(feature, Work, Mason), 12);

    [Fact]
    public void The_rules_share_leaves_qpv_priority_out()
    {
        var owed = Work with { Qpv = new(new(1_000), new(0)) };
        var results = new RuleResult[RuleSet.Count];
        RuleSet.Score(Pairing.Of(owed, Mason, Sample.Setting), results, Points.Zero);
        var parts = RuleSet.Explain(results, DefaultRuleWeights.Standard).Where(part => part.Rule != RuleKind.QpvPriority).Sum(part => part.Points.Value);

        // The weights of the six others are 90 of 100 points.
        Assert.Equal((double)parts / 90, Value("rules.share", owed, Mason), 12);
    }

    [Fact]
    public void What_is_not_known_is_not_a_number()
    {
        var nobody = Sample.Person with
        {
            Home = null,
            Targets = [],
            Transport = null,
            Level = null,
            Licences = null,
            Barriers = null,
            Availability = null,
            Path = [],
        };
        var vague = Work with
        {
            Shift = null,
            WeeklyHours = null,
            HasTutor = null,
            HoursPlanned = null,
            TransitReachable = TransitReachability.Unknown,
            EndsOn = null,
        };

        foreach (
            var feature in MatchFeatures
                .Schema.Features.Select(feature => feature.Name)
                .Except(["rules.share", "path.steps", "start.days-ahead", "contract.type", "offer.sector"]))
            Assert.True(double.IsNaN(Value(feature, vague, nobody)), feature);
    }

    [Fact]
    public void Where_nothing_is_asked_nothing_is_missing()
    {
        var easy = Sample.Offer with { MinLevel = null, LicencesRequired = [] };

        Assert.Equal(0, Value("level.missing", easy, Sample.Person with { Level = null }));
        Assert.Equal(1, Value("licences.held", easy, Sample.Person with { Licences = null }));
    }

    [Fact]
    public void Every_column_tells_pairs_apart()
    {
        var world = new Generated(61);
        var people = world.People(150).ToList();
        var rows = Enumerable
            .Range(0, 60)
            .SelectMany(_ =>
                people.Select(person =>
                    Row(world.Offer() with { Sector = world.Any<MarcheSector>(), HoursPlanned = new(world.Chance(0.5) ? 300 : 700) }, person)))
            .ToList();

        foreach (var column in Enumerable.Range(0, MatchFeatures.Schema.Count))
        {
            var values = rows.Select(row => row[column]).Where(double.IsFinite).ToList();
            Assert.True(values.Distinct().Count() >= 2, MatchFeatures.Schema.Features[column].Name);
            if (MatchFeatures.Schema.Features[column].Kind == FeatureKind.Categorical) Assert.All(values, value => Assert.Equal(Math.Floor(value), value));
        }

        Assert.DoesNotContain(rows.SelectMany(row => row), double.IsInfinity);
    }

    [Fact]
    public void A_farther_home_never_gives_a_shorter_journey()
    {
        var world = new Generated(62);
        for (var i = 0; i < 500; i++)
        {
            var (offer, person) = (world.Offer() with { Site = Sample.Site }, Generated.Matchable(world.Candidate()));
            var minutes = Enumerable
                .Range(0, 40)
                .Select(km => Value("journey.minutes", offer, person with { Home = Sample.North(km * 2) }))
                .Where(double.IsFinite)
                .ToList();
            Assert.Equal(minutes.Order(), minutes);
        }
    }

    [Fact]
    public void Directions_are_set_where_more_is_surely_better_or_worse()
    {
        string[] Of(Monotonicity direction) =>
            [.. MatchFeatures.Schema.Features.Where(feature => feature.Monotonicity == direction).Select(feature => feature.Name)];

        Assert.Equal(["rules.share", "licences.held", "shift.accepted", "contract.accepted", "path.domain-hours", "path.same-employer"], Of(Monotonicity.Rising));
        Assert.Equal(
            ["occupation.link", "occupation.linked-wish", "journey.minutes", "journey.share-of-accepted", "level.missing", "start.days-late", "hours.gap",
             "barriers.mobility", "barriers.childcare", "barriers.french", "barriers.digital", "path.gap-days"],
            Of(Monotonicity.Falling));
    }

    [Fact]
    public void Every_column_has_a_family() =>
        Assert.All(Enumerable.Range(0, MatchFeatures.Schema.Count), column => Assert.True(Enum.IsDefined(MatchFeatures.FamilyOf(column))));

    private static double Value(string feature, MatchableOffer offer, MatchableCandidate person) => Row(offer, person)[SampleModels.Column(feature)];

    private static double[] Row(MatchableOffer offer, MatchableCandidate person) =>
        PairSnapshot.Of(offer, person, Sample.Today, DefaultRuleWeights.Standard, Sample.Occupations).Features(DefaultRuleWeights.Standard);
}
