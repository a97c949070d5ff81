namespace Matching.Tests;

public sealed class OccupationRuleTests
{
    private static readonly OccupationRule Rule = new();

    [Theory]
    [InlineData("F1703", 1_000_000, "occupation.same(offered=F1703)")]
    [InlineData("F1799", 900_000, "occupation.sibling(offered=F1703, target=F1799)")]
    [InlineData("F1701", 750_000, "occupation.close(offered=F1703, target=F1701)")]
    [InlineData("F1798", 750_000, "occupation.close(offered=F1703, target=F1798)")]
    [InlineData("F1702", 650_000, "occupation.close-some-titles(offered=F1703, target=F1702)")]
    [InlineData("N1105", 550_000, "occupation.evolution(offered=F1703, target=N1105)")]
    [InlineData("F1611", 450_000, "occupation.evolution-some-titles(offered=F1703, target=F1611)")]
    [InlineData("F1705", 300_000, "occupation.same-domain(offered=F1703, target=F1705)")]
    [InlineData("K2204", 0, "occupation.unrelated(offered=F1703, target=K2204)")]
    public void Fits_by_how_the_target_leads_to_the_offer(string target, int millionths, string reason)
    {
        var result = Rule.Apply(Sample.Offer, Sample.Person with { Targets = [Sample.Target(target)] });

        Assert.Equal((PartStatus.Scored, millionths, reason), (result.Status, result.Fit.Millionths, result.ToReason().ToString()));
    }

    [Fact]
    public void Reads_published_paths_from_the_person_to_the_offer_only() =>
        // Masonry leads to cleaning in the sample, cleaning does not lead to masonry.
        Assert.Equal(750_000, Rule.Apply(Sample.Offer with { Rome = RomeCode.Parse("K2204") }, Sample.Person).Fit.Millionths);

    [Fact]
    public void An_offer_for_a_split_occupation_is_looked_up_under_its_parent() =>
        Assert.Equal("occupation.close(offered=F1799, target=F1798)",
            Rule.Apply(Sample.Offer with { Rome = RomeCode.Parse("F1799") }, Sample.Person with { Targets = [Sample.Target("F1798")] }).ToReason().ToString());

    [Fact]
    public void The_nearest_target_counts_and_among_equals_the_one_named_first()
    {
        var person = Sample.Person with { Targets = [Sample.Target("K2204"), Sample.Target("F1798"), Sample.Target("F1701"), Sample.Target("N1105")] };

        Assert.Equal("occupation.close(offered=F1703, target=F1798)", Rule.Apply(Sample.Offer, person).ToReason().ToString());
    }

    [Fact]
    public void No_target_is_unknown_and_not_unrelated()
    {
        var result = Rule.Apply(Sample.Offer, Sample.Person with { Targets = [] });

        Assert.Equal((PartStatus.Unknown, "occupation.unknown(offered=F1703)"), (result.Status, result.ToReason().ToString()));
    }
}
