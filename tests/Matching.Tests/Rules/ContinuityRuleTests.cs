namespace Matching.Tests;

public sealed class ContinuityRuleTests
{
    private static readonly ContinuityRule Rule = new();
    private static readonly ContractorId Other = new(new Guid("00000000-0000-0000-0000-00000000c002"));

    [Theory]
    [InlineData("2026-12-31", 0, 500_000)]
    [InlineData("2026-12-13", 0, 500_000)]
    [InlineData("2026-11-29", 14, 500_000)]
    [InlineData("2026-11-28", 15, 493_421)]
    [InlineData("2026-10-23", 51, 256_579)]
    [InlineData("2026-09-15", 89, 6_579)]
    public void A_short_gap_gives_half_falling_to_nothing_at_90_days(string endsOn, int gap, int millionths)
    {
        var result = Rule.Apply(Sample.Offer, Past(Step("K2204", endsOn)));

        Assert.Equal(
            (millionths, $"continuity.follows(endsOn={endsOn}, gapDays={gap}, relatedHours=0)"),
            (result.Fit.Millionths, result.ToReason().ToString()));
    }

    [Theory]
    [InlineData("2026-09-14")]
    [InlineData("2020-01-01")]
    public void An_old_and_foreign_placement_gives_nothing(string endsOn)
    {
        var result = Rule.Apply(Sample.Offer, Past(Step("K2204", endsOn, 600)));

        Assert.Equal((PartStatus.Scored, 0, "continuity.unrelated(relatedHours=0)"), (result.Status, result.Fit.Millionths, result.ToReason().ToString()));
    }

    [Theory]
    [InlineData(105, 125_000)]
    [InlineData(420, 500_000)]
    [InlineData(2_000, 500_000)]
    public void Related_hours_give_the_other_half_up_to_420(int hours, int millionths) =>
        Assert.Equal(millionths, Rule.Apply(Sample.Offer, Past(Step("F1705", "2020-01-01", hours))).Fit.Millionths);

    [Fact]
    public void Hours_are_related_by_domain_by_company_or_by_structure()
    {
        var carrier = new CarrierEmployerId(new Guid("00000000-0000-0000-0000-00000000e001"));
        var offer = Sample.Offer with { CarrierId = carrier };
        var end = new DateOnly(2020, 1, 1);

        Assert.Equal("continuity.related(relatedHours=60)", Rule.Apply(offer, Past(
            new PathStep(RomeCode.Parse("F1705"), Other, null, end, new(10)),
            new PathStep(RomeCode.Parse("K2204"), Sample.Contractor, null, end, new(20)),
            new PathStep(null, null, carrier, end, new(30)),
            new PathStep(RomeCode.Parse("K2204"), Other, null, end, new(40)),
            new PathStep(RomeCode.Parse("F1705"), null, null, end, null))).ToReason().ToString());
    }

    [Fact]
    public void No_structure_on_either_side_relates_nothing() =>
        Assert.Equal(
            "continuity.unrelated(relatedHours=0)",
            Rule.Apply(Sample.Offer, Past(new PathStep(null, null, null, new(2020, 1, 1), new(40)))).ToReason().ToString());

    [Fact]
    public void A_placement_that_goes_on_has_nothing_to_follow_it_yet() =>
        Assert.Equal(
            "continuity.related(relatedHours=100)",
            Rule.Apply(Sample.Offer, Past(Step("F1703", "2026-12-10", 100), new PathStep(RomeCode.Parse("K2204"), null, null, null, null)))
                .ToReason()
                .ToString());

    [Fact]
    public void A_first_placement_is_not_applicable_and_never_a_fault()
    {
        var result = Rule.Apply(Sample.Offer, Past());

        Assert.Equal(
            (PartStatus.NotApplicable, Points.Zero, "continuity.no-path"),
            (result.Status, result.Maximum(Points.Of(7)), result.ToReason().ToString()));
    }

    private static MatchableCandidate Past(params PathStep[] path) => Sample.Person with { Path = path };

    private static PathStep Step(string rome, string endsOn, int? hours = null) =>
        new(
            RomeCode.Parse(rome),
            Other,
            null,
            DateOnly.Parse(endsOn, System.Globalization.CultureInfo.InvariantCulture),
            hours is { } h ? new InsertionHours(h) : null);
}
