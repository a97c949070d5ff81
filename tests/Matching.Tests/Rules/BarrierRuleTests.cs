namespace Matching.Tests;

public sealed class BarrierRuleTests
{
    private static readonly BarrierRule Rule = new();

    // Hard to reach by bus, at night, without a tutor, at a desk: touches all it can.
    private static readonly MatchableOffer Touching = Sample.Offer with
    {
        Rome = RomeCode.Parse("M1805"), TransitReachable = TransitReachability.No, Shift = Shift.Night, HasTutor = false,
    };

    [Theory]
    [InlineData(Barrier.Mobility, LeverKind.FinanceMobility)]
    [InlineData(Barrier.Childcare, LeverKind.Childcare)]
    [InlineData(Barrier.French, LeverKind.FrenchCourse)]
    [InlineData(Barrier.Digital, LeverKind.DigitalSkills)]
    public void A_touched_barrier_costs_half_a_quarter_with_a_help_nothing_with_a_running_one(Barrier barrier, LeverKind lever)
    {
        Check(Touching, [barrier], [], 500_000, $"barriers.touched(barrier={barrier}, touched=1)");
        Check(Touching, [barrier], [new(lever, false)], 750_000, $"barriers.lever-available(barrier={barrier}, touched=1, lever={lever})");
        Check(Touching, [barrier], [new(lever, true)], 1_000_000, $"barriers.lifted(barrier={barrier}, touched=1, lever={lever})");
    }

    [Theory]
    [InlineData(Barrier.Mobility)]
    [InlineData(Barrier.Childcare)]
    [InlineData(Barrier.French)]
    [InlineData(Barrier.Digital)]
    [InlineData(Barrier.Housing)]
    [InlineData(Barrier.Money)]
    public void A_barrier_that_the_work_does_not_touch_costs_nothing(Barrier barrier) =>
        Check(Sample.Offer, [barrier], [], 1_000_000, "barriers.not-touched");

    [Fact]
    public void Costs_add_up_and_end_at_nothing()
    {
        Check(Touching, [Barrier.Mobility, Barrier.French], [new(LeverKind.FrenchCourse, false)], 250_000, "barriers.touched(barrier=Mobility, touched=2)");
        Check(Touching, [Barrier.Mobility, Barrier.Childcare, Barrier.French], [], 0, "barriers.touched(barrier=Mobility, touched=3)");
    }

    [Fact]
    public void Of_several_helps_the_best_counts_in_whatever_order()
    {
        Lever[] levers = [new(LeverKind.PrepareLicence, false), new(LeverKind.AccessVehicle, true)];

        Check(Touching, [Barrier.Mobility], levers, 1_000_000, "barriers.lifted(barrier=Mobility, touched=1, lever=AccessVehicle)");
        Check(Touching, [Barrier.Mobility], [.. levers.Reverse()], 1_000_000, "barriers.lifted(barrier=Mobility, touched=1, lever=AccessVehicle)");
    }

    [Fact]
    public void A_help_for_another_barrier_lifts_nothing() =>
        Check(Touching, [Barrier.Childcare], [new(LeverKind.FrenchCourse, true)], 500_000, "barriers.touched(barrier=Childcare, touched=1)");

    [Theory]
    [InlineData(Barrier.Mobility)]
    [InlineData(Barrier.Childcare)]
    [InlineData(Barrier.French)]
    public void An_offer_that_does_not_say_is_unknown_unless_a_running_help_lifts_the_barrier(Barrier barrier)
    {
        var silent = Sample.Offer with { TransitReachable = TransitReachability.Unknown, Shift = null, HasTutor = null };
        var result = Rule.Apply(silent, Sample.Person with { Barriers = [barrier] });
        var lever = Enum.GetValues<LeverKind>().First(kind => kind.Lifts() == barrier);

        Assert.Equal((PartStatus.Unknown, $"barriers.touch-unknown(barrier={barrier})"), (result.Status, result.ToReason().ToString()));
        Check(silent, [barrier], [new(lever, true)], 1_000_000, "barriers.not-touched");
    }

    [Fact]
    public void A_known_touch_that_costs_more_is_told_rather_than_the_gap() =>
        Check(Touching with { HasTutor = null }, [Barrier.Mobility, Barrier.Childcare, Barrier.French], [], 0, "barriers.touched(barrier=Mobility, touched=2)");

    [Fact]
    public void Nobody_asked_is_unknown_and_none_is_full()
    {
        var unknown = Rule.Apply(Touching, Sample.Person with { Barriers = null });
        Assert.Equal((PartStatus.Unknown, "barriers.unknown"), (unknown.Status, unknown.Why.Code));
        Check(Touching, [], [], 1_000_000, "barriers.none");
    }

    private static void Check(MatchableOffer offer, IReadOnlyList<Barrier> barriers, IReadOnlyList<Lever> levers, int millionths, string reason)
    {
        var result = Rule.Apply(offer, Sample.Person with { Barriers = barriers, Levers = levers });
        Assert.Equal((PartStatus.Scored, millionths, reason), (result.Status, result.Fit.Millionths, result.ToReason().ToString()));
    }
}
