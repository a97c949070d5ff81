namespace Matching.Tests;

public sealed class QualificationRuleTests
{
    private static readonly QualificationRule Rule = new();

    [Theory]
    [InlineData(QualificationLevel.Level5, QualificationLevel.Unqualified, 0, "qualification.below(asked=Level5, held=Unqualified, levelsMissing=3)")]
    [InlineData(QualificationLevel.Level4, QualificationLevel.BelowLevel3, 200_000, "qualification.below(asked=Level4, held=BelowLevel3, levelsMissing=2)")]
    [InlineData(QualificationLevel.Level3, QualificationLevel.BelowLevel3, 500_000, "qualification.below(asked=Level3, held=BelowLevel3, levelsMissing=1)")]
    [InlineData(QualificationLevel.Level3, QualificationLevel.Level3, 1_000_000, "qualification.reached(asked=Level3, held=Level3)")]
    [InlineData(QualificationLevel.Level3, QualificationLevel.Level4, 1_000_000, "qualification.reached(asked=Level3, held=Level4)")]
    [InlineData(QualificationLevel.Level3, QualificationLevel.Level5, 900_000, "qualification.above(asked=Level3, held=Level5, levelsAbove=2)")]
    [InlineData(QualificationLevel.Level3, QualificationLevel.Level6, 500_000, "qualification.far-above(asked=Level3, held=Level6, levelsAbove=3)")]
    [InlineData(QualificationLevel.Level3, QualificationLevel.Level7, 250_000, "qualification.far-above(asked=Level3, held=Level7, levelsAbove=4)")]
    [InlineData(QualificationLevel.Level3, QualificationLevel.Level8, 250_000, "qualification.far-above(asked=Level3, held=Level8, levelsAbove=5)")]
    public void Fits_by_levels_above_or_below(QualificationLevel asked, QualificationLevel held, int millionths, string reason)
    {
        var result = Rule.Apply(Sample.Offer with { MinLevel = asked }, Sample.Person with { Level = held });

        Assert.Equal((PartStatus.Scored, millionths, reason), (result.Status, result.Fit.Millionths, result.ToReason().ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(QualificationLevel.ForeignDiploma)]
    public void A_level_that_nobody_knows_or_compared_is_unknown(QualificationLevel? held) =>
        Assert.Equal(PartStatus.Unknown, Rule.Apply(Sample.Offer, Sample.Person with { Level = held }).Status);

    [Theory]
    [InlineData(null)]
    [InlineData(QualificationLevel.Unqualified)]
    [InlineData(QualificationLevel.Level8)]
    public void Everybody_fits_an_offer_that_asks_for_no_level(QualificationLevel? held) =>
        Assert.Equal(Fit.Full, Rule.Apply(Sample.Offer with { MinLevel = null }, Sample.Person with { Level = held }).Fit);
}
