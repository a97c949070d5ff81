using System.Globalization;

namespace Matching.Domain.Tests.Eligibility;

public sealed class HiringLawTests
{
    [Theory]
    [InlineData("2010-03-03", ContractType.Cdd, "legal-ban.minor 16")]
    [InlineData("2010-03-02", ContractType.Cdd, null)]
    [InlineData("1996-03-03", ContractType.Apprenticeship, null)]
    [InlineData("1996-03-02", ContractType.Apprenticeship, "legal-ban.apprentice-age 29")]
    [InlineData("1967-04-12", ContractType.ApprenticeshipGeiq, "legal-ban.apprentice-age 29")]
    [InlineData("1969-03-03", ContractType.CdiInclusion, "legal-ban.inclusion-age 57")]
    [InlineData("1969-03-02", ContractType.CdiInclusion, null)]
    [InlineData("2000-03-03", ContractType.Cpro, null)]
    [InlineData("2000-03-02", ContractType.Cpro, "legal-ban.cpro-public 25")]
    [InlineData("1990-03-02", ContractType.Cdd, null)]
    public void Ages_close_contracts_on_the_day_that_the_law_names(string birth, ContractType contract, string? closed)
    {
        var person = People.Nobody with { BirthDate = DateOnly.ParseExact(birth, "yyyy-MM-dd", CultureInfo.InvariantCulture) };
        Assert.Equal(closed, Told(person, contract));
    }

    [Fact]
    public void A_registered_job_seeker_and_a_recipient_of_a_minimum_benefit_may_have_a_contrat_de_professionnalisation()
    {
        Assert.NotNull(Told(People.Nobody, ContractType.Cpro));
        Assert.Null(Told(People.Nobody with { IsJobSeeker = true }, ContractType.Cpro));
        Assert.Null(Told(People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation), ContractType.Cpro));
    }

    [Fact]
    public void A_disabled_worker_may_be_apprentice_at_any_age_and_nobody_of_whom_it_is_not_known()
    {
        Assert.Null(Told(People.With(PersonStatus.Rqth, EvidenceKind.DisabilityDecision), ContractType.Apprenticeship));
        Assert.Equal("legal-ban.apprentice-age 29", Told(People.Nobody with { StatusesReviewedOn = null }, ContractType.Apprenticeship));
    }

    [Fact]
    public void An_age_that_is_not_known_closes_no_work_and_is_to_be_confirmed_where_the_contract_asks_for_it()
    {
        var person = People.Nobody with { BirthDate = null, StatusesReviewedOn = null };
        Assert.Null(Told(person, ContractType.Cdd));
        Assert.Equal("legal-ban.inclusion-age 57 to confirm", Told(person, ContractType.CdiInclusion));
        Assert.Equal("legal-ban.apprentice-age 29 to confirm", Told(person, ContractType.Apprenticeship));
    }

    [Fact]
    public void A_closure_ends_on_the_day_before_it_opens_even_beyond_the_days_looked_at()
    {
        var person = People.Nobody with { BirthDate = new(2011, 5, 1) };
        var closures = HiringLaw.Closures(person, People.Hire, People.Hire.AddDays(10));
        Assert.Equal(
            [new DateOnly(2027, 4, 30), new(2029, 4, 30), new(2029, 4, 30)],
            closures.Where(closure => closure.Rule.Code == "legal-ban.minor").Select(closure => closure.Until!.Value));
    }

    [Fact]
    public void Every_rule_names_its_law_and_since_when() => Assert.All(HiringLaw.All, rule =>
    {
        Assert.StartsWith("Code du travail, ", rule.Source, StringComparison.Ordinal);
        Assert.InRange(rule.InForceSince, new(2008, 5, 1), People.Hire);
    });

    private static string? Told(Candidate person, ContractType contract)
    {
        var closures = HiringLaw.Closures(person, People.Hire, People.Hire).Where(closure => closure.Rule.Concerns(contract, null, false)).ToList();
        return closures.Count == 0 ? null : string.Join(
            "; ", closures.Select(closure => $"{closure.Rule.Code} {closure.Rule.Age}{(closure.IsToConfirm ? " to confirm" : "")}"));
    }
}
