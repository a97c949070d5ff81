namespace Matching.Tests;

public sealed class RuleWeightsTests
{
    [Fact]
    public void The_default_set_is_sound_and_adds_up_to_100_points()
    {
        Assert.Empty(DefaultRuleWeights.Standard.Faults());
        Assert.Equal(Points.Of(100), DefaultRuleWeights.Standard.Total);
        Assert.Equal(Points.Of(100), Enum.GetValues<RuleKind>().Aggregate(Points.Zero, (sum, rule) => sum + DefaultRuleWeights.Standard[rule]));
    }

    [Fact]
    public void Each_fault_is_named_with_what_is_allowed()
    {
        var faulty = DefaultRuleWeights.Standard.With(RuleKind.Mobility, Points.Of(-1)).With(RuleKind.Barriers, Points.Of(1_000.001m)) with
        {
            Name = " ", Version = 0, Author = "", NeutralShare = Fit.Full, AssumedAcceptedJourney = new(49),
        };

        Assert.Equal(
            [
                "weights.name Name", "weights.version Version", "weights.author Author", "weights.neutral-share NeutralShare",
                "weights.assumed-journey AssumedAcceptedJourney", "weights.range Mobility", "weights.range Barriers",
            ],
            faulty.Faults().Select(fault => $"{fault.Code} {fault.Field}"));
        Assert.All(faulty.Faults(), fault => Assert.NotEmpty(fault.Allowed));
    }

    [Fact]
    public void A_set_of_nothing_but_zeros_is_refused()
    {
        var zero = DefaultRuleWeights.Standard with { Rules = RulePoints.Of(_ => Points.Zero) };

        Assert.Equal("weights.all-zero", zero.Faults().Single().Code);
    }

    [Fact]
    public void The_engine_refuses_a_faulty_set_and_says_why()
    {
        var pipeline = Sample.Pipeline([Sample.Person], [Sample.Offer], DefaultRuleWeights.Standard with { NeutralShare = Fit.None });

        var error = Assert.Throws<InvalidOperationException>(() => pipeline.CandidatesFor(Sample.Offer.Id, Sample.Today, MatchOptions.Default));
        Assert.Equal("The weights standard 1 cannot be used: weights.neutral-share (NeutralShare); expected more than 0 and less than 1.", error.Message);
    }

    [Fact]
    public void An_unknown_rule_has_no_weight() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DefaultRuleWeights.Standard[(RuleKind)99]);

    [Fact]
    public void Sets_are_equal_when_each_rule_can_give_the_same()
    {
        var other = DefaultRuleWeights.Standard.With(RuleKind.Occupation, Points.Of(25)).With(RuleKind.Mobility, Points.Of(30));

        Assert.NotEqual(DefaultRuleWeights.Standard, other);
        Assert.Equal(DefaultRuleWeights.Standard, other.With(RuleKind.Occupation, Points.Of(30)).With(RuleKind.Mobility, Points.Of(25)));
    }

    [Fact]
    public void A_rule_without_points_lowers_nothing()
    {
        var (offer, person) = (Sample.Offer with { MinLevel = QualificationLevel.Level4 }, Sample.Person with { Level = QualificationLevel.Level3 });
        IEnumerable<string> Blockers(RuleWeights weights) =>
            Sample.Pipeline([], [], weights).Explain(offer, person, Sample.Today).Blockers.Select(blocker => blocker.Reason.Code);

        Assert.Contains("qualification.below", Blockers(DefaultRuleWeights.Standard));
        Assert.DoesNotContain("qualification.below", Blockers(DefaultRuleWeights.Standard.With(RuleKind.Qualification, Points.Zero)));
    }

    [Fact]
    public void Every_rule_is_asked_in_the_order_of_its_kind() =>
        Assert.Equal(Enum.GetValues<RuleKind>(), RuleSet.InOrder.Select(rule => rule.Kind));
}
