namespace Matching.Domain.Tests.Candidates;

public class QualificationTests
{
    [Theory]
    [InlineData("V", QualificationLevel.Level3)]
    [InlineData("IV", QualificationLevel.Level4)]
    [InlineData("III", QualificationLevel.Level5)]
    [InlineData("II", QualificationLevel.Level6)]
    [InlineData("I", QualificationLevel.Level7)]
    [InlineData("VI", QualificationLevel.BelowLevel3)]
    [InlineData("V bis", QualificationLevel.BelowLevel3)]
    [InlineData("Niveau Vbis", QualificationLevel.BelowLevel3)]
    [InlineData("3", QualificationLevel.Level3)]
    [InlineData("niveau 4", QualificationLevel.Level4)]
    [InlineData("8", QualificationLevel.Level8)]
    [InlineData("2e année BEP/CAP", QualificationLevel.BelowLevel3)]
    [InlineData("BEP/CAP", QualificationLevel.Level3)]
    [InlineData("BAC+2", QualificationLevel.Level5)]
    [InlineData("Aucune qualification", QualificationLevel.Unqualified)]
    [InlineData("UNQUALIFIED", QualificationLevel.Unqualified)]
    [InlineData("diplôme étranger", QualificationLevel.ForeignDiploma)]
    [InlineData("FOREIGN_DIPLOMA", QualificationLevel.ForeignDiploma)]
    [InlineData("BELOW_LEVEL_3", QualificationLevel.BelowLevel3)]
    public void Reads_both_nomenclatures_and_the_reports_words(string text, QualificationLevel level)
    {
        Assert.True(QualificationNomenclature.TryParse(text, out var value, out _));
        Assert.Equal(level, value);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("VII")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_other_words(string? text)
    {
        Assert.False(QualificationNomenclature.TryParse(text, out _, out var fault));
        Assert.Equal("qualification.unknown", fault.Code);
    }

    [Fact]
    public void Refuses_text_that_is_no_Unicode() =>
        Assert.False(QualificationNomenclature.TryParse("V\ud800", out _, out _));

    [Theory]
    [InlineData(QualificationLevel.Unqualified, true)]
    [InlineData(QualificationLevel.BelowLevel3, true)]
    [InlineData(QualificationLevel.Level3, false)]
    [InlineData(QualificationLevel.ForeignDiploma, null)]
    public void A_foreign_diploma_is_neither_below_nor_above(QualificationLevel level, bool? isBelow) =>
        Assert.Equal(isBelow, level.IsBelowLevel3());

    [Theory]
    [InlineData(QualificationLevel.Level3, QualificationLevel.Level4, 1)]
    [InlineData(QualificationLevel.Unqualified, QualificationLevel.Level3, 1)]
    [InlineData(QualificationLevel.Level8, QualificationLevel.Level3, 0)]
    [InlineData(QualificationLevel.ForeignDiploma, QualificationLevel.Level3, null)]
    public void Counts_the_levels_missing(QualificationLevel held, QualificationLevel asked, int? missing) =>
        Assert.Equal(missing, held.LevelsMissingTo(asked));

    [Fact]
    public void Ranks_are_the_levels_of_2019() =>
        Assert.Equal([2, 2, 3, 4, 5, 6, 7, 8, null], Enum.GetValues<QualificationLevel>().Select(level => level.Rank()));
}
