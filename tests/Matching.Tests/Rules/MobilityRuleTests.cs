namespace Matching.Tests;

public sealed class MobilityRuleTests
{
    private static readonly MobilityRule Rule = new();

    [Theory]
    [InlineData(0, 1_000_000)]
    [InlineData(150, 1_000_000)]
    [InlineData(151, 996_667)]
    [InlineData(225, 750_000)]
    [InlineData(300, 500_000)]
    [InlineData(301, 498_333)]
    [InlineData(450, 250_000)]
    [InlineData(599, 1_667)]
    [InlineData(600, 0)]
    [InlineData(9_000, 0)]
    public void Is_full_to_half_of_what_is_accepted_half_at_all_of_it_and_none_from_twice(int tenths, int millionths) =>
        Assert.Equal(millionths, MobilityRule.FitOf(new(tenths), new(300)).Millionths);

    [Fact]
    public void A_longer_journey_never_fits_better()
    {
        for (var tenths = 0; tenths < 1_000; tenths++)
            Assert.True(MobilityRule.FitOf(new(tenths), new(333)) >= MobilityRule.FitOf(new(tenths + 1), new(333)), $"at {tenths}");
    }

    [Fact]
    public void Tells_minutes_accepted_means_and_length()
    {
        // 5 km straight are 6.7 by road: 3 + 5/28·60 + 1.7/48·60 = 15.8 min by car.
        var result = Rule.Apply(Sample.Offer, Sample.Person with { Home = Sample.North(5), Transport = [TransportMeans.Car] });

        Assert.Equal("mobility.within(minutes=16, accepted=40, means=Car, km=6.7)", result.ToReason().ToString());
        Assert.Equal(Fit.Full, result.Fit);
    }

    [Fact]
    public void Beyond_what_is_accepted_it_tells_by_how_much_and_still_scores()
    {
        // 20 km straight are 26.8 by road: 3 + 10.714 + 18.75 + 5.44 = 37.9 min by car.
        var person = Sample.Person with { Home = Sample.North(20), Transport = [TransportMeans.Car], Targets = [Sample.Target("F1703", 30)] };
        var result = Rule.Apply(Sample.Offer, person);

        Assert.Equal("mobility.beyond(minutes=38, accepted=30, means=Car, beyond=8)", result.ToReason().ToString());
        Assert.Equal(366_667, result.Fit.Millionths);
    }

    [Fact]
    public void What_is_accepted_is_that_for_the_target_nearest_to_the_offer()
    {
        var person = Sample.Person with
        {
            Home = Sample.North(5),
            Transport = [TransportMeans.Car],
            Targets = [Sample.Target("K2204", 90), Sample.Target("F1703", 15)],
        };

        Assert.Equal("mobility.beyond(minutes=16, accepted=15, means=Car, beyond=1)", Rule.Apply(Sample.Offer, person).ToReason().ToString());
    }

    [Fact]
    public void A_radius_is_the_journey_to_its_edge_by_the_same_means()
    {
        // Radius 3 km is 4.02 by road: 2 + 4.02/15·60 = 18.1 min by bicycle; home at 1 km: 2 + 1.34/15·60 = 7.4 min.
        var person = Sample.Person with { Home = Sample.North(1), Transport = [TransportMeans.Bicycle], Targets = [Sample.Target("F1703", radius: 3)] };

        Assert.Equal("mobility.within(minutes=7, accepted=18, means=Bicycle, km=1.3, radius=3)", Rule.Apply(Sample.Offer, person).ToReason().ToString());
    }

    [Theory]
    [InlineData(10, 3d, 10)]
    [InlineData(30, 3d, 18)]
    public void Of_minutes_and_radius_the_tighter_counts(int minutes, double radius, double accepted)
    {
        var person = Sample.Person with { Home = Sample.North(1), Transport = [TransportMeans.Bicycle], Targets = [Sample.Target("F1703", minutes, radius)] };

        var reason = Rule.Apply(Sample.Offer, person).ToReason();
        Assert.Equal((decimal)accepted, reason["accepted"]!.Value.Number);
        // What is told is what the person said.
        Assert.Equal(accepted < minutes ? (decimal)radius : null, reason["radius"]?.Number);
    }

    [Theory]
    [InlineData(5, "mobility.within-assumed(minutes=16, accepted=45, means=Car, km=6.7)")]
    [InlineData(40, "mobility.beyond-assumed(minutes=59, accepted=45, means=Car, beyond=14)")]
    public void Says_when_what_is_accepted_was_assumed(double kilometres, string reason)
    {
        var person = Sample.Person with { Home = Sample.North(kilometres), Transport = [TransportMeans.Car], Targets = [Sample.Target("F1703")] };

        Assert.Equal(reason, Rule.Apply(Sample.Offer, person).ToReason().ToString());
    }

    [Fact]
    public void The_quickest_of_the_persons_means_counts_in_whatever_order_they_are_kept()
    {
        TransportMeans[] means = [TransportMeans.Walk, TransportMeans.Car, TransportMeans.Bicycle, TransportMeans.PublicTransport];
        var one = Rule.Apply(Sample.Offer, Sample.Person with { Home = Sample.North(9), Transport = means });
        var other = Rule.Apply(Sample.Offer, Sample.Person with { Home = Sample.North(9), Transport = [.. means.Reverse()] });

        Assert.Equal("Car", one.ToReason()["means"]!.Value.Text);
        Assert.Equal(one.ToReason(), other.ToReason());
    }

    [Fact]
    public void Whoever_has_no_means_walks() =>
        Assert.Equal("Walk", Rule.Apply(Sample.Offer, Sample.Person with { Home = Sample.North(1), Transport = [] }).ToReason()["means"]!.Value.Text);

    [Fact]
    public void Missing_facts_are_unknown_each_by_its_name()
    {
        Assert.Equal("mobility.home-unknown", Rule.Apply(Sample.Offer, Sample.Person with { Home = null }).ToReason().ToString());
        Assert.Equal("mobility.site-unknown", Rule.Apply(Sample.Offer with { Site = null }, Sample.Person).ToReason().ToString());
        Assert.Equal(
            "mobility.means-unknown(km=6.7, minutes=30)",
            Rule.Apply(Sample.Offer, Sample.Person with { Home = Sample.North(5), Transport = null }).ToReason().ToString());
        Assert.Equal(PartStatus.Unknown, Rule.Apply(Sample.Offer, Sample.Person with { Home = null }).Status);
    }

    [Theory]
    [InlineData(TransitReachability.Yes, Shift.Night, "mobility.within(minutes=30, accepted=40, means=PublicTransport, km=6.7)")]
    [InlineData(TransitReachability.Unknown, Shift.Day, "mobility.within(minutes=30, accepted=40, means=PublicTransport, km=6.7)")]
    [InlineData(TransitReachability.Unknown, Shift.EarlyMorning, "mobility.transit-unknown(minutes=30, accepted=40, shift=EarlyMorning)")]
    [InlineData(TransitReachability.No, Shift.Day, "mobility.beyond(minutes=89, accepted=40, means=Walk, beyond=49)")]
    public void Public_transport_counts_when_it_runs_at_the_start_of_the_shift(TransitReachability reachable, Shift shift, string reason)
    {
        var person = Sample.Person with { Home = Sample.North(5), Transport = [TransportMeans.PublicTransport] };

        Assert.Equal(reason, Rule.Apply(Sample.Offer with { TransitReachable = reachable, Shift = shift }, person).ToReason().ToString());
    }

    [Fact]
    public void An_unconfirmed_line_never_hides_a_sure_way_that_is_better_than_neutral()
    {
        var person = Sample.Person with
        {
            Home = Sample.North(5),
            Transport = [TransportMeans.PublicTransport, TransportMeans.Bicycle],
            Targets = [Sample.Target("F1703", 60)],
        };
        var result = Rule.Apply(Sample.Offer with { TransitReachable = TransitReachability.Unknown, Shift = Shift.Night }, person);

        Assert.Equal("mobility.within(minutes=29, accepted=60, means=Bicycle, km=6.7)", result.ToReason().ToString());
    }

    [Fact]
    public void An_unconfirmed_line_that_is_too_slow_is_told_as_such_and_not_as_unknown()
    {
        // 15 + 15/27·60 + 5.1/45·60 = 55.1 min for 20.1 km, beyond the 40 accepted: worth less than the neutral share, known or not.
        var person = Sample.Person with { Home = Sample.North(15), Transport = [TransportMeans.PublicTransport] };
        var result = Rule.Apply(Sample.Offer with { TransitReachable = TransitReachability.Unknown, Shift = Shift.Night }, person);

        Assert.Equal("mobility.beyond(minutes=55, accepted=40, means=PublicTransport, beyond=15)", result.ToReason().ToString());
    }

    [Fact]
    public void The_far_end_of_the_country_scores_nothing()
    {
        var match = Sample
            .Pipeline([], [], DefaultRuleWeights.Standard)
            .Explain(Sample.Offer, Sample.Person with { Home = new(48.5734, 7.7521), Transport = [TransportMeans.Car] }, Sample.Today);

        Assert.Equal(Points.Zero, match.Parts[(int)RuleKind.Mobility].Points);
        Assert.Equal(BlockerCodes.FarBeyondReach, match.Blockers[0].Reason.Code);
    }

    [Fact]
    public void Unknown_means_earn_nothing_that_public_transport_would_not_and_never_more_than_the_neutral_share()
    {
        var world = new Generated(71);
        var setting = Sample.Setting;
        for (var i = 0; i < 5_000; i++)
        {
            var (offer, person) = (world.Offer(), Generated.Matchable(world.Candidate()));
            var unknown = Pairing.Of(offer, person with { Transport = null }, setting);
            var known = Pairing.Of(offer, person with { Transport = [TransportMeans.PublicTransport] }, setting);
            var (worth, other) = (Rule.Apply(unknown).Worth(setting.Weights.NeutralShare), Rule.Apply(known).Worth(setting.Weights.NeutralShare));

            Assert.True(worth <= other, $"{Rule.Apply(unknown).ToReason()} earns more than {Rule.Apply(known).ToReason()}");
        }
    }

    [Theory]
    [InlineData(1, TransitReachability.Yes, "mobility.within(minutes=18, accepted=40, means=Walk, km=1.3)")]
    [InlineData(15, TransitReachability.Yes, "mobility.means-unknown-beyond(minutes=55, accepted=40, means=PublicTransport, km=20.1)")]
    [InlineData(15, TransitReachability.No, "mobility.means-unknown-no-transit(km=20.1)")]
    public void Unknown_means_are_told_with_what_public_transport_would_do(double kilometres, TransitReachability reachable, string reason) =>
        Assert.Equal(
            reason,
            Rule.Apply(Sample.Offer with { TransitReachable = reachable }, Sample.Person with { Home = Sample.North(kilometres), Transport = null })
                .ToReason()
                .ToString());
}
