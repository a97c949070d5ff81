using Matching.Domain;

namespace Matching.Tests;

public sealed class MandatoryLevelStepTests
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
    public void A_level_that_is_only_wished_for_excludes_nobody()
    {
        Assert.Null(Check(Sample.Offer with { MinLevel = QualificationLevel.Level8 }, QualificationLevel.Unqualified));
        Assert.Null(Check(Sample.Offer with { MinLevel = null, IsMinLevelMandatory = true }, null));
    }

    private static string? Check(MatchableOffer offer, QualificationLevel? held)
    {
        var found = new List<Blocker>();
        new MandatoryLevelStep().Check(offer, Sample.Person with { Level = held }, Sample.Today, found);
        return found.Select(blocker => $"{blocker.Effect} {blocker.Reason}").SingleOrDefault();
    }
}
