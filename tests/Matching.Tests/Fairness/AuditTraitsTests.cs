namespace Matching.Tests;

public sealed class AuditTraitsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData(2000, 3, 3, AgeBand.Under26)]
    [InlineData(2000, 3, 2, AgeBand.From26To49)]
    [InlineData(1976, 3, 3, AgeBand.From26To49)]
    [InlineData(1976, 3, 2, AgeBand.From50)]
    public void Takes_the_age_band_on_the_day(int year, int month, int day, AgeBand band) =>
        Assert.Equal(band, AuditTraits.Of(Somebody with { BirthDate = new(year, month, day) }, Day).Age);

    [Fact]
    public void Knows_nothing_of_an_empty_file() => Assert.Equal(AuditTraits.Unknown, AuditTraits.Of(Somebody, Day));

    [Theory]
    [InlineData(QpvPresence.Inside, true)]
    [InlineData(QpvPresence.Outside, false)]
    [InlineData(QpvPresence.Unknown, null)]
    public void Asks_the_perimeters_in_force_on_the_day(QpvPresence presence, bool? livesInQpv)
    {
        var person = Somebody with
        {
            QpvMemberships =
            [
                new() { Presence = QpvPresence.Unknown, Vintage = QpvVintage.Perimeters2015, EvaluatedOn = Day },
                new() { Presence = presence, Vintage = QpvVintage.Perimeters2024, EvaluatedOn = Day },
            ],
        };

        Assert.Equal(livesInQpv, AuditTraits.Of(person, Day).LivesInQpv);
        Assert.Null(AuditTraits.Of(person, new(2023, 12, 31)).LivesInQpv);
    }

    [Fact]
    public void Gives_one_group_for_each_trait()
    {
        var traits = new AuditTraits(Sex.Woman, AgeBand.From50, false, null);

        Assert.Equal(
            [AuditGroup.Women, AuditGroup.From50, AuditGroup.OutsideQpv, AuditGroup.DisabilityUnknown],
            Enum.GetValues<AuditTrait>().Select(traits.GroupBy));
        Assert.All(Enum.GetValues<AuditTrait>(), trait => Assert.Equal(trait, traits.GroupBy(trait).Trait()));
    }

    private static Candidate Somebody => new() { Id = new(new Guid("00000000-0000-0000-0000-000000000001")), FirstName = "A", LastName = "B" };
}
