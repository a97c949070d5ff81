namespace Matching.Tests;

public sealed class ReachStepTests
{
    [Theory]
    // Walking at 4.5 km/h over 1.34 times the straight line: 3 km are 54 min, 3.4 km are 61 min, 5 km are 89 min, 5.1 km are 91 min.
    [InlineData(40, 3, null)]
    [InlineData(40, 3.4, "reach.beyond(minutes=61, most=60, beyond=1, means=Walk)")]
    [InlineData(null, 5, null)]
    [InlineData(null, 5.1, "reach.beyond(minutes=91, most=90, beyond=1, means=Walk)")]
    // Never more than two hours, whatever is accepted: 6.7 km are 120 min on foot, 6.8 km are 121 min.
    [InlineData(110, 6.7, null)]
    [InlineData(110, 6.8, "reach.beyond(minutes=121, most=120, beyond=1, means=Walk)")]
    public void Excludes_beyond_one_and_a_half_times_what_is_accepted_or_ninety_minutes_and_always_beyond_two_hours(
        int? accepted,
        double kilometres,
        string? reason
    ) => Assert.Equal(reason, Missed(Person(kilometres) with { Targets = [Sample.Target("F1703", accepted)] }));

    [Fact]
    public void The_quickest_of_the_means_counts() =>
        Assert.Null(Missed(Person(20) with { Transport = [TransportMeans.Bicycle, TransportMeans.Car] }));

    [Theory]
    // 15 + 15 / 27 × 60 + the rest at 45 km/h: 30 km straight are 40.2 by road and 82 min, 40 km are 53.6 by road and 100 min.
    [InlineData(30, null)]
    [InlineData(40, "reach.beyond-means-unknown(minutes=100, most=90, beyond=10, means=PublicTransport)")]
    [InlineData(95, "reach.far-beyond(km=123.3)")]
    [InlineData(441.9, "reach.far-beyond(km=530.3)")]
    public void Whose_means_nobody_knows_is_counted_by_public_transport_and_never_beyond_100_km(double kilometres, string? reason) =>
        Assert.Equal(reason, Missed(Person(kilometres) with { Transport = null, Targets = [Sample.Target("F1703")] }));

    [Theory]
    // By car the last kilometres take least: half as many minutes again are nearly twice as far.
    [InlineData(11.9, null)]
    [InlineData(12.1, "reach.radius-exceeded(km=12.1, most=12, beyond=0.1)")]
    [InlineData(14, "reach.radius-exceeded(km=14, most=12, beyond=2)")]
    [InlineData(24.1, "reach.far-beyond(km=32.3)")]
    public void A_radius_is_held_as_the_crow_flies_and_half_of_it_more(double kilometres, string? reason) =>
        Assert.Equal(reason, Missed(Person(kilometres) with { Transport = [TransportMeans.Car], Targets = [Sample.Target("F1703", null, 8)] }));

    [Fact]
    public void A_way_too_long_to_be_counted_on_is_told_in_kilometres()
    {
        var person = Person(80) with { Transport = null, Targets = [Sample.Target("F1703", 80)] };

        Assert.Equal("reach.too-far(km=105, most=100, beyond=5)", Missed(person));
    }

    [Theory]
    // 40 accepted minutes reach 60, and twice that are 120: 6.7 km on foot.
    [InlineData(6.7, "reach.beyond(minutes=120, most=60, beyond=60, means=Walk)", "mobility.beyond(minutes=120, accepted=40, means=Walk, beyond=80)")]
    [InlineData(6.8, "reach.far-beyond(km=9.1)", "mobility.beyond(minutes=121, accepted=40, means=Walk, beyond=81)")]
    [InlineData(441.9, "reach.far-beyond(km=530.3)", "mobility.far(km=530.3)")]
    public void From_more_than_twice_the_reach_a_pair_is_no_near_miss_in_either_direction(double kilometres, string blocker, string mobility)
    {
        var person = Person(kilometres);
        var isNearMiss = blocker.StartsWith("reach.beyond(", StringComparison.Ordinal);
        var pipeline = Sample.Pipeline([person], [Sample.Offer], DefaultRuleWeights.Standard);
        var options = new MatchOptions { NearMisses = 10, NearMissBlockers = MatchOptions.MostNearMissBlockers };
        var (people, offers) = (pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, options)!, pipeline.OffersFor(person.Id, Sample.Today, options)!);
        var explained = pipeline.Explain(Sample.Offer, person, Sample.Today);

        Assert.Equal((isNearMiss ? 1 : 0, isNearMiss ? 1 : 0), (people.NearMisses.Count, people.NearMissCount));
        Assert.Equal((isNearMiss ? 1 : 0, isNearMiss ? 1 : 0), (offers.NearMisses.Count, offers.NearMissCount));
        Assert.Equal(blocker, explained.Blockers[0].Reason.ToString());
        Assert.Equal(mobility, explained.Parts.Single(part => part.Rule == RuleKind.Mobility).Reason.ToString());
    }

    [Fact]
    public void Whoever_would_move_is_told_how_far_it_is_and_not_how_long_a_walk_takes()
    {
        var far = Person(441.9) with { Availability = Sample.Person.Availability! with { WouldMove = true } };
        var match = Sample.Pipeline([far], [Sample.Offer]).CandidatesFor(Sample.Offer.Id, Sample.Today, MatchOptions.Default)!.Matches.Single();

        Assert.Equal("mobility.far(km=530.3)", match.Parts.Single(part => part.Rule == RuleKind.Mobility).Reason.ToString());
    }

    [Fact]
    public void Whose_means_nobody_knows_is_not_excluded_because_no_line_is_known_to_run() =>
        Assert.Null(
            Missed(
                Person(20) with
                {
                    Transport = null,
                    Targets = [Sample.Target("F1703")],
                },
                Sample.Offer with
                {
                    TransitReachable = TransitReachability.No,
                }));

    [Fact]
    public void A_line_that_nobody_confirmed_does_not_exclude()
    {
        var person = Person(15) with { Transport = [TransportMeans.PublicTransport] };

        Assert.Null(Missed(person, Sample.Offer with { TransitReachable = TransitReachability.Unknown, Shift = Shift.Night }));
        Assert.NotNull(Missed(person, Sample.Offer with { TransitReachable = TransitReachability.No }));
    }

    [Fact]
    public void Whoever_would_move_is_within_reach_everywhere()
    {
        var far = Person(700);

        Assert.NotNull(Missed(far));
        Assert.Null(Missed(far with { Availability = far.Availability! with { WouldMove = true } }));
        Assert.Null(Missed(far with { Transport = null, Availability = far.Availability! with { WouldMove = true } }));
        Assert.NotNull(Missed(far with { Availability = far.Availability! with { WouldMove = false } }));
    }

    [Fact]
    public void A_place_that_nobody_knows_excludes_nobody()
    {
        Assert.Null(Missed(Person(700) with { Home = null }));
        Assert.Null(Missed(Person(700), Sample.Offer with { Site = null }));
    }

    [Fact]
    public void Both_directions_leave_the_pair_out_and_tell_it_as_a_near_miss()
    {
        var person = Person(4.5);
        var pipeline = Sample.Pipeline([person], [Sample.Offer], DefaultRuleWeights.Standard);
        var candidates = pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, new() { NearMisses = 10 })!;
        var offers = pipeline.OffersFor(person.Id, Sample.Today, new() { NearMisses = 10 })!;

        Assert.Empty(candidates.Matches);
        Assert.Empty(offers.Matches);
        Assert.Equal("reach.beyond", candidates.NearMisses.Single().Blockers[0].Reason.Code);
        Assert.Equal(candidates.NearMisses[0].Blockers, offers.NearMisses.Single().Blockers);
    }

    [Fact]
    public void The_limits_are_settings_of_the_weights()
    {
        var person = Person(5) with { Targets = [Sample.Target("F1703", 30)] };

        Assert.NotNull(Missed(person));
        Assert.Null(Missed(person, Sample.Offer, new() { PercentOfAccepted = 300 }));
        Assert.Null(Missed(Person(8) with { Targets = [Sample.Target("F1703")] }, Sample.Offer, new() { WhereNothingSaid = new(1_500), Most = new(1_500) }));
        var wide = new ReachLimits { WhereMeansUnknown = new(200), Most = new(3_000), PercentOfAccepted = 400, WhereNothingSaid = new(2_400) };
        Assert.Null(Missed(Person(90) with { Transport = null, Targets = [Sample.Target("F1703")] }, Sample.Offer, wide));
    }

    // Walks, as the sample does.
    private static MatchableCandidate Person(double kilometres) => Sample.Person with { Home = Sample.North(kilometres) };

    private static string? Missed(MatchableCandidate person, MatchableOffer? offer = null, ReachLimits? limits = null)
    {
        var found = new List<Blocker>();
        var setting = Sample.Setting with { Weights = DefaultRuleWeights.Standard with { Reach = limits ?? ReachLimits.Standard } };
        new ReachStep().Check(Pairing.Of(offer ?? Sample.Offer, person, setting), found);
        Assert.All(found, blocker => Assert.Equal(BlockerEffect.Excludes, blocker.Effect));
        return found.SingleOrDefault()?.Reason.ToString();
    }
}
