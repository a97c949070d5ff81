namespace Matching.Tests;

public sealed class MinorStepTests
{
    private static readonly MatchableOffer Night = Sample.Offer with { Shift = Shift.Night },
        Asbestos = Sample.Offer with { IsListedAsbestosWork = true, ContractType = ContractType.Cdi };

    [Theory]
    // The work starts on 14 December 2026.
    [InlineData("2008-12-14", null, null)]
    [InlineData("2008-12-15", null, "legal-ban.minor(age=18, possibleFrom=2026-12-15)")]
    [InlineData("2010-12-14", null, "legal-ban.minor(age=18, possibleFrom=2028-12-14)")]
    [InlineData("2010-12-15", "legal-ban.minor(age=16, possibleFrom=2026-12-15)", "legal-ban.minor(age=16, possibleFrom=2026-12-15)")]
    public void Below_16_no_work_and_below_18_neither_night_nor_asbestos_work(string birth, string? byDay, string? closedToMinors)
    {
        var person = Born(DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(byDay, Check(Sample.Offer, person));
        Assert.Equal(closedToMinors, Check(Night, person));
        Assert.Equal(closedToMinors, Check(Asbestos, person));
    }

    [Fact]
    public void Of_adults_and_where_nobody_knows_the_engine_holds_nothing()
    {
        Assert.Null(Born(Sample.Today.AddYears(-18)).MinorUntil);
        Assert.Null(Born(new(1980, 5, 2)).MinorUntil);
        Assert.Null(Born(null).MinorUntil);
        Assert.Equal(Sample.Today, Born(Sample.Today.AddYears(-18).AddDays(1)).MinorUntil);
    }

    [Fact]
    public void No_company_is_told() =>
        Assert.False(CompanyView.MayTell(Blocker.Of(BlockerEffect.Excludes, BlockerCodes.TooYoung)));

    private static MatchableCandidate Born(DateOnly? birth) =>
        MatchableCandidate.Of(new() { Id = Sample.Person.Id, FirstName = "A", LastName = "B", BirthDate = birth }, null, [], Sample.Today);

    private static string? Check(MatchableOffer offer, MatchableCandidate person)
    {
        var found = new List<Blocker>();
        new MinorStep().Check(Pairing.Of(offer, person, Sample.Setting), found);
        return found.SingleOrDefault()?.Reason.ToString();
    }
}
