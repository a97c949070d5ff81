namespace Matching.Tests;

/// <summary>What the law on hiring closes, as the step on legal bans tells it.</summary>
public sealed class HiringLawTests
{
    private static readonly MatchableOffer Night = Sample.Offer with { Shift = Shift.Night },
        Asbestos = Sample.Offer with { IsListedAsbestosWork = true, ContractType = ContractType.Cdi };

    [Theory]
    // The work starts on 14 December 2026.
    [InlineData("2008-12-14", null, null)]
    [InlineData("2008-12-15", null, "legal-ban.minor 18 2026-12-15")]
    [InlineData("2010-12-14", null, "legal-ban.minor 18 2028-12-14")]
    [InlineData("2010-12-15", "legal-ban.minor 16 2026-12-15", "legal-ban.minor 16 2026-12-15")]
    public void Below_16_no_work_and_below_18_neither_night_nor_asbestos_work(string birth, string? byDay, string? closedToMinors)
    {
        var person = Born(birth);

        Assert.Equal(byDay, Check(Sample.Offer, person));
        Assert.Equal(closedToMinors, Check(Night, person));
        Assert.Equal(closedToMinors, Check(Asbestos, person));
    }

    [Theory]
    [InlineData("1997-01-01", ContractType.Apprenticeship, null)]
    [InlineData("1995-01-01", ContractType.Apprenticeship, "legal-ban.apprentice-age 29")]
    [InlineData("1985-01-01", ContractType.CdiInclusion, "legal-ban.inclusion-age 57 2042-01-01")]
    public void A_contract_has_its_age(string birth, ContractType contract, string? told) =>
        Assert.Equal(told, Check(Sample.Offer with { ContractType = contract }, Born(birth)));

    [Fact]
    public void Every_code_of_the_law_is_a_blocker_that_no_company_is_told()
    {
        var codes = HiringLaw.All.Select(rule => rule.Code).Distinct().ToList();
        Assert.Subset(typeof(BlockerCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet(), codes.ToHashSet());
        Assert.All(codes, code => Assert.False(CompanyView.MayTell(Blocker.Of(BlockerEffect.Excludes, code))));
    }

    private static MatchableCandidate Born(string birth) => MatchableCandidate.Of(
        new()
        {
            Id = Sample.Person.Id,
            FirstName = "A",
            LastName = "B",
            BirthDate = DateOnly.ParseExact(birth, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            StatusesReviewedOn = Sample.Today,
        },
        null, [], Sample.Today);

    private static string? Check(MatchableOffer offer, MatchableCandidate person)
    {
        var found = new List<Blocker>();
        new LegalBanStep().Check(Pairing.Of(offer, person, Sample.Setting), found);
        return found.SingleOrDefault() is not { } blocker ? null : string.Join(' ', new[]
        {
            blocker.Reason.Code, blocker.Reason["age"]?.Text, blocker.Reason["possibleFrom"]?.Text,
            blocker.Effect == BlockerEffect.Excludes ? null : $"({blocker.Effect})",
        }.OfType<string>());
    }
}
