namespace Matching.Tests;

public sealed class LevelStepTests
{
    [Theory]
    [InlineData(QualificationLevel.Level4, null)]
    [InlineData(QualificationLevel.Level7, null)]
    [InlineData(QualificationLevel.Level3, "Excludes level.below-mandatory(asked=Level4, held=Level3, levelsMissing=1)")]
    [InlineData(QualificationLevel.Unqualified, "Excludes level.below-mandatory(asked=Level4, held=Unqualified, levelsMissing=2)")]
    [InlineData(QualificationLevel.ForeignDiploma, "ToConfirm level.unknown(asked=Level4)")]
    [InlineData(null, "ToConfirm level.unknown(asked=Level4)")]
    public void A_mandatory_level_excludes_who_is_known_to_be_below(QualificationLevel? held, string? expected) =>
        Assert.Equal(expected, Check(Sample.Offer with { MinLevel = QualificationLevel.Level4, IsMinLevelMandatory = true }, held));

    [Fact]
    public void A_level_that_is_only_wished_for_excludes_who_is_two_levels_short_or_more()
    {
        Assert.Equal(
            "Excludes level.far-below(asked=Level5, held=Level3, levelsMissing=2)",
            Check(Sample.Offer with { MinLevel = QualificationLevel.Level5 }, QualificationLevel.Level3));
        Assert.Null(Check(Sample.Offer with { MinLevel = QualificationLevel.Level5 }, QualificationLevel.Level4));
        Assert.Null(Check(Sample.Offer with { MinLevel = QualificationLevel.Level3 }, QualificationLevel.Unqualified));
        Assert.Null(Check(Sample.Offer with { MinLevel = QualificationLevel.Level5 }, QualificationLevel.ForeignDiploma));
        Assert.Null(Check(Sample.Offer with { MinLevel = QualificationLevel.Level5 }, null));
    }

    [Fact]
    public void Where_no_level_is_asked_nobody_is_below()
    {
        Assert.Null(Check(Sample.Offer with { MinLevel = null, IsMinLevelMandatory = true }, null));
    }

    private static string? Check(MatchableOffer offer, QualificationLevel? held)
    {
        var found = new List<Blocker>();
        new LevelStep().Check(Pairing.Of(offer, Sample.Person with { Level = held }, Sample.Setting), found);
        return found.Select(blocker => $"{blocker.Effect} {blocker.Reason}").SingleOrDefault();
    }
}
