namespace Matching.Tests;

/// <summary>What may never move a score is changed in thousands of generated files; not one part may change.</summary>
public sealed class CounterfactualTests
{
    private const int People = 400, OffersEach = 25;

    [Fact]
    public void Name_sex_and_age_change_no_part() => Unmoved(11, (world, file) => file with
    {
        FirstName = "Autre", LastName = "Personne", Email = "autre@example.org", Phone = "0",
        Sex = world.Any<Sex>(), BirthDate = world.Day(new(1958, 1, 1), new(2009, 1, 1)),
    });

    [Fact]
    public void Situations_and_papers_that_prove_a_right_change_no_part() => Unmoved(12, (world, file) =>
    {
        var other = world.Candidate();
        return file with
        {
            Statuses = other.Statuses, StatusesReviewedOn = other.StatusesReviewedOn, Evidence = other.Evidence, IsJobSeeker = other.IsJobSeeker,
            JobSeekerSince = other.JobSeekerSince, RecentWork = other.RecentWork, SchoolingEndedOn = other.SchoolingEndedOn,
        };
    });

    [Fact]
    public void Health_changes_no_part() =>
        Unmoved(
            13,
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
    public void How_earlier_work_ended_changes_no_part() => Unmoved(14, (world, file) => file with
    {
        PastPlacements = [.. file.PastPlacements.Select(past => past with { Outcome = world.Any<PlacementState>(), ContractType = world.Any<ContractType>() })],
    });

    [Fact]
    public void Another_street_and_point_inside_one_commune_and_another_prescriber_change_no_part() =>
        Unmoved(15, (world, file) => world.Moved(file) with { PrescriberId = new(Guid.NewGuid()) });

    [Fact]
    public void A_move_into_or_out_of_a_qpv_inside_one_commune_moves_that_part_only()
    {
        var world = new Generated(18);
        var pipeline = Sample.Pipeline([], []);
        var offers = Enumerable.Range(0, OffersEach).Select(_ => world.Offer()).ToList();
        var moved = 0;
        for (var i = 0; i < People; i++)
        {
            var file = world.Candidate();
            var there = world.Moved(file) with { QpvMemberships = world.Candidate().QpvMemberships };
            foreach (var offer in offers)
            {
                var (one, other) = (
                    pipeline.Explain(offer, Generated.Matchable(file), Sample.Today),
                    pipeline.Explain(offer, Generated.Matchable(there), Sample.Today));
                Assert.Equal(
                    one.Parts.Where(part => part.Rule != RuleKind.QpvPriority),
                    other.Parts.Where(part => part.Rule != RuleKind.QpvPriority));
                if (one.Score != other.Score)
                    moved++;
            }
        }

        Assert.InRange(moved, 1_000, 9_000);
    }

    [Fact]
    public void A_verdict_moves_a_person_in_or_out_but_never_a_part()
    {
        var world = new Generated(16);
        var pipeline = Sample.Pipeline([], []);
        for (var i = 0; i < People; i++)
        {
            var (person, offer) = (Generated.Matchable(world.Candidate()), world.Offer() with { Policy = EligibilityPolicy.Default });
            var parts = Enum.GetValues<EligibilityOutcome>()
                .Select(outcome => pipeline.Explain(offer, person with { Eligibility = Sample.Always(outcome) }, Sample.Today).Parts).ToList();
            Assert.Equal(parts[0], parts[1]);
            Assert.Equal(parts[0], parts[2]);
        }
    }

    [Fact]
    public void Residence_in_a_qpv_moves_its_own_part_only_and_only_while_hours_are_owed()
    {
        var world = new Generated(17);
        var pipeline = Sample.Pipeline([], []);
        var moved = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var (person, offer) = (Generated.Matchable(world.Candidate()), world.Offer());
            var inside = pipeline.Explain(offer, person with { Qpv = Living(QpvPresence.Inside) }, Sample.Today);
            var outside = pipeline.Explain(offer, person with { Qpv = Living(QpvPresence.Outside) }, Sample.Today);
            foreach (var rule in Enum.GetValues<RuleKind>().Where(rule => rule != RuleKind.QpvPriority || offer.Qpv.ShareOwed == Fit.None))
                Assert.Equal(inside.Parts[(int)rule], outside.Parts[(int)rule]);
            if (inside.Score != outside.Score) moved++;
        }

        Assert.InRange(moved, 100, 1_900);
    }

    [Fact]
    public void The_engine_holds_no_field_that_could_tell_what_must_not_rank()
    {
        // A new property must be looked at by a person before it enters the engine.
        Assert.Equal(
            [
                "Availability", "Barriers", "Closures", "Commune", "Department", "Eligibility", "Home", "HomeVagueness", "Id", "LastHeardFrom", "Level",
                "Levers", "Licences", "Path", "PrescriberId", "Qpv", "Targets", "Transport", "Version", "Work",
            ],
            typeof(MatchableCandidate).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    private static void Unmoved(int seed, Func<Generated, Candidate, Candidate> change)
    {
        var world = new Generated(seed);
        var pipeline = Sample.Pipeline([], []);
        var offers = Enumerable.Range(0, OffersEach).Select(_ => world.Offer()).ToList();
        for (var i = 0; i < People; i++)
        {
            var file = world.Candidate();
            var before = Generated.Matchable(file);
            var after = Generated.Matchable(change(world, file));
            foreach (var offer in offers)
            {
                var (one, other) = (pipeline.Explain(offer, before, Sample.Today), pipeline.Explain(offer, after, Sample.Today));
                Assert.Equal(one.Parts, other.Parts);
                Assert.Equal(one.Score, other.Score);
            }
        }
    }

    private static Dictionary<QpvVintage, QpvPresence> Living(QpvPresence presence) =>
        Enum.GetValues<QpvVintage>().ToDictionary(vintage => vintage, _ => presence);
}
