using System.Reflection;

namespace Matching.Tests.LearnedRanking;

/// <summary>What may never be learned from: by name, by what the producer can reach, and by what moves its rows.</summary>
public sealed class ForbiddenFeaturesTests
{
    private const int People = 400, OffersEach = 25;

    // Parts of names, as somebody would call such a column in English or French.
    private static readonly string[] Words =
    [
        "sex",
        "gender",
        "woman",
        "man",
        "age",
        "birth",
        "old",
        "senior",
        "young",
        "name",
        "nation",
        "country",
        "origin",
        "health",
        "disab",
        "handicap",
        "rqth",
        "aah",
        "rsa",
        "ass",
        "status",
        "eligib",
        "criter",
        "verdict",
        "evidence",
        "deld",
        "qpv",
        "district",
        "commune",
        "street",
        "address",
        "home",
        "prescri",
        "seeker",
        "refugee",
        "detention",
        "ase",
        "parent",
        "homeless",
        "newcomer",
        "iae",
        "policy",
    ];

    [Fact]
    public void No_column_is_called_like_something_that_must_not_rank() =>
        Assert.DoesNotContain(MatchFeatures.Schema.Features, feature => IsForbidden(feature.Name));

    [Theory]
    [InlineData("person.sex")]
    [InlineData("age-band")]
    [InlineData("home.qpv")]
    [InlineData("path.statuses")]
    public void Such_a_column_would_be_found(string name) =>
        Assert.True(IsForbidden(name));

    [Fact]
    public void The_columns_are_those_that_somebody_looked_at()
    {
        // A new column must be looked at by a person, and argued for in docs/decisions/0076, before it enters.
        Assert.Equal(
            [
                "rules.share",
                "occupation.link",
                "occupation.linked-wish",
                "journey.minutes",
                "journey.share-of-accepted",
                "level.missing",
                "level.above",
                "licences.held",
                "start.days-late",
                "hours.gap",
                "shift.accepted",
                "contract.accepted",
                "barriers.mobility",
                "barriers.childcare",
                "barriers.french",
                "barriers.digital",
                "path.gap-days",
                "path.domain-hours",
                "path.same-employer",
                "path.steps",
                "start.days-ahead",
                "hours.weekly",
                "hours.planned",
                "shift.kind",
                "contract.type",
                "contract.days",
                "offer.sector",
                "offer.tutor",
                "offer.transit",
            ],
            MatchFeatures.Schema.Features.Select(feature => feature.Name));
    }

    [Fact]
    public void Features_can_reach_these_facts_of_a_pair_and_no_others()
    {
        Assert.Equal(
            [
                "AcceptedTenths",
                "Availability",
                "Barriers",
                "Journey",
                "Level",
                "Levers",
                "Licences",
                "Link",
                "Offer",
                "On",
                "Path",
                "Start",
                "Suitability",
                "Wish",
            ],
            typeof(PairFacts)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            typeof(FeatureReading).GetMethod("Invoke")!.GetParameters(),
            parameter => parameter.ParameterType.GetElementType() != typeof(PairFacts));
    }

    [Fact]
    public void Nationality_and_birthplace_are_kept_nowhere()
    {
        string[] forbidden = ["National", "Birthplace", "Country"];
        Assert.DoesNotContain(typeof(Candidate).GetProperties(), property => forbidden.Any(word => property.Name.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_engine_holds_of_rights_and_residence_moves_no_value_in_10_000_pairs() => UnmovedInEngine(101, (world, offer, person) =>
    {
        var other = Generated.Matchable(world.Candidate());
        return (
            offer with
            {
                Qpv = new(new(world.Chance(0.5) ? 4_000 : 0), new(100)),
                Policy = Generated.Policies[1],
                Id = new(Guid.NewGuid()),
                MarcheId = new(Guid.NewGuid()),
                Version = 77,
            },
            person with { Eligibility = other.Eligibility, Qpv = other.Qpv, Commune = InseeCode.Parse("97411"), PrescriberId = other.PrescriberId, Id = other.Id, Version = 99 });
    });

    [Fact]
    public void Sex_birth_and_name_move_no_value_and_no_score_in_10_000_pairs() => Unmoved(102, (world, file) => file with
    {
        FirstName = "Autre", LastName = "Personne", Email = "autre@example.org", Phone = "0",
        Sex = world.Any<Sex>(), BirthDate = world.Day(new(1958, 1, 1), new(2009, 1, 1)),
    });

    [Fact]
    public void The_situations_that_prove_a_right_move_no_value_and_no_score_in_10_000_pairs() => Unmoved(103, (world, file) =>
    {
        var other = world.Candidate();
        return file with
        {
            Statuses = other.Statuses, StatusesReviewedOn = other.StatusesReviewedOn, Evidence = other.Evidence, IsJobSeeker = other.IsJobSeeker,
            JobSeekerSince = other.JobSeekerSince, RecentWork = other.RecentWork, SchoolingEndedOn = other.SchoolingEndedOn,
        };
    });

    [Fact]
    public void Health_moves_no_value_and_no_score_in_10_000_pairs() =>
        Unmoved(
            104,
            (world, file) =>
                file with
                {
                    Barriers = file.Barriers is { } barriers
                        ? (barriers.Contains(Barrier.Health) ? [.. barriers.Where(one => one != Barrier.Health)] : [.. barriers, Barrier.Health])
                        : null,
                    Levers =
                    [
                        .. file.Levers.Where(lever => lever.Kind != LeverKind.HealthSupport),
                        .. world.Chance(0.5) ? new[] { new Lever(LeverKind.HealthSupport, world.Chance(0.5)) } : [],
                    ],
                });

    [Fact]
    public void Another_street_and_point_inside_one_commune_and_another_prescriber_move_no_value_and_no_score_in_10_000_pairs() =>
        Unmoved(105, (world, file) => world.Moved(file) with { PrescriberId = new(Guid.NewGuid()) });

    [Fact]
    public void The_same_move_would_show_nearly_everywhere_if_the_point_counted()
    {
        var world = new Generated(105);
        var offers = Enumerable.Range(0, OffersEach).Select(_ => world.Offer()).ToList();
        var shown = 0;
        for (var i = 0; i < People; i++)
        {
            var file = world.Candidate();
            var moved = world.Moved(file);
            var (before, after) = (Generated.Matchable(file) with { Home = file.Home }, Generated.Matchable(moved) with { Home = moved.Home });
            shown += offers.Count(offer => !Bits(Row(offer, before)).SequenceEqual(Bits(Row(offer, after))));
        }

        Assert.InRange(shown, 5_000, 10_000);
    }

    [Fact]
    public void How_earlier_work_ended_moves_no_value_and_no_score_in_10_000_pairs() => Unmoved(106, (world, file) => file with
    {
        PastPlacements = [.. file.PastPlacements.Select(past => past with { Outcome = world.Any<PlacementState>(), ContractType = world.Any<ContractType>() })],
    });

    [Fact]
    public void A_barrier_that_a_running_help_lifts_reads_as_none()
    {
        var evening = Sample.Offer with { Shift = Shift.Evening, HasTutor = false, TransitReachable = TransitReachability.No };
        foreach (
            var (barrier, lever) in new[]
            {
                (Barrier.Childcare, LeverKind.Childcare),
                (Barrier.French, LeverKind.FrenchCourse),
                (Barrier.Mobility, LeverKind.AccessVehicle),
            })
        {
            var lifted = Row(evening, Sample.Person with { Barriers = [barrier], Levers = [new(lever, IsActivated: true)] });
            Assert.Equal(Row(evening, Sample.Person), lifted);
            Assert.NotEqual(Row(evening, Sample.Person with { Barriers = [barrier] }), lifted);
        }
    }

    private static bool IsForbidden(string name) => name.Split('.', '-').Any(part => Words.Any(word => part.StartsWith(word, StringComparison.Ordinal)));

    private static void Unmoved(int seed, Func<Generated, Candidate, Candidate> change)
    {
        var world = new Generated(seed);
        var model = SampleModels.Learned(SampleModels.Random(seed), 500);
        var offers = Enumerable.Range(0, OffersEach).Select(_ => world.Offer()).ToList();
        for (var i = 0; i < People; i++)
        {
            var file = world.Candidate();
            var before = Generated.Matchable(file);
            var after = Generated.Matchable(change(world, file));
            foreach (var offer in offers)
            {
                Assert.Equal(Bits(Row(offer, before)), Bits(Row(offer, after)));
                Assert.Equal(Scores(model, offer, before), Scores(model, offer, after));
            }
        }
    }

    private static void UnmovedInEngine(int seed, Func<Generated, MatchableOffer, MatchableCandidate, (MatchableOffer, MatchableCandidate)> change)
    {
        var world = new Generated(seed);
        var people = world.People(People).ToList();
        foreach (var offer in Enumerable.Range(0, OffersEach).Select(_ => world.Offer()))
            foreach (var person in people)
            {
                var (otherOffer, otherPerson) = change(world, offer, person);
                Assert.Equal(Bits(Row(offer, person)), Bits(Row(otherOffer, otherPerson)));
            }
    }

    // The rules' points and the learned ones.
    private static RankingReplay Scores(LearnedModel model, MatchableOffer offer, MatchableCandidate person) =>
        RankingReplay.Of(PairSnapshot.Of(Pairing.Of(offer, person, Sample.Setting)), DefaultRuleWeights.Standard, model, null);

    private static long[] Bits(double[] row) => Array.ConvertAll(row, BitConverter.DoubleToInt64Bits);

    private static double[] Row(MatchableOffer offer, MatchableCandidate person)
    {
        var pair = Pairing.Of(offer, person, Sample.Setting);
        var (results, row) = (new RuleResult[RuleSet.Count], new double[MatchFeatures.Schema.Count]);
        RuleSet.Score(pair, results, Points.Zero);
        MatchFeatures.Write(pair, results, row);
        return row;
    }
}
