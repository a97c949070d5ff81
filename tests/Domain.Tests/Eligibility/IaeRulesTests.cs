namespace Matching.Domain.Tests.Eligibility;

public class IaeRulesTests
{
    [Theory]
    [InlineData(0, EligibilityOutcome.NotEligible, EligibilityOutcome.NotEligible)]
    [InlineData(1, EligibilityOutcome.NotEligible, EligibilityOutcome.NotEligible)]
    [InlineData(2, EligibilityOutcome.Eligible, EligibilityOutcome.NotEligible)]
    [InlineData(3, EligibilityOutcome.Eligible, EligibilityOutcome.Eligible)]
    public void Two_of_level_2_are_enough_for_AI_and_ETTI_and_three_for_the_others(int count, EligibilityOutcome inAi, EligibilityOutcome inEi)
    {
        var candidate = People.Nobody with
        {
            Statuses = [.. new StatusPeriod[] { new(PersonStatus.Homeless), new(PersonStatus.FrenchBelowA1), new(PersonStatus.MobilityProblem) }.Take(count)],
            Evidence = [People.Paper(EvidenceKind.PrescriberOpinion, new(2026, 2, 1))],
        };
        Assert.Equal(inAi, candidate.Judged(rules: EligibilityRuleSets.IaeAiEtti).Outcome);
        Assert.Equal(inEi, candidate.Judged(rules: EligibilityRuleSets.IaeAciEiEiti).Outcome);
    }

    [Fact]
    public void Two_met_and_one_unknown_are_to_be_confirmed_where_three_are_needed()
    {
        var candidate = People.Nobody with
        {
            Statuses = [new(PersonStatus.Homeless), new(PersonStatus.FrenchBelowA1)],
            Evidence = [People.Paper(EvidenceKind.PrescriberOpinion, new(2026, 2, 1))],
            BirthDate = null,
        };
        Assert.Equal(EligibilityOutcome.ToConfirm, candidate.Judged(rules: EligibilityRuleSets.IaeAciEiEiti).Outcome);
    }

    [Theory]
    [InlineData(PersonStatus.Rsa)]
    [InlineData(PersonStatus.Ass)]
    [InlineData(PersonStatus.Aah)]
    public void One_of_level_1_is_enough(PersonStatus status)
    {
        var candidate = People.With(status, EvidenceKind.BenefitAttestation);
        Assert.Equal(EligibilityOutcome.Eligible, candidate.Judged(rules: EligibilityRuleSets.IaeAciEiEiti).Outcome);
    }

    [Theory]
    [InlineData("2025-03-03", "NotMet", "NotMet")]
    [InlineData("2025-03-02", "Met", "NotMet")]
    [InlineData("2024-03-03", "Met", "NotMet")]
    [InlineData("2024-03-02", "NotMet", "Met")]
    public void Twelve_to_23_months_are_level_2_and_24_are_level_1(string since, string level2, string level1)
    {
        var candidate = People.LongTermJobSeeker with { JobSeekerSince = DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture) };
        var verdict = candidate.Judged(rules: EligibilityRuleSets.IaeAiEtti);
        Assert.Equal((level2, level1), (verdict.On("deld").State.ToString(), verdict.On("detld").State.ToString()));
    }

    [Fact]
    public void Senior_is_from_50_whatever_a_desk_says_for_the_clause()
    {
        var candidate = People.Nobody with { BirthDate = People.Hire.AddYears(-50), Evidence = [People.Paper(EvidenceKind.IdentityDocument, new(2020, 1, 1))] };
        var settings = new ClauseDeskSettings { SeniorBoundary = SeniorBoundary.MoreThan };
        Assert.Equal(CriterionState.Met, candidate.Judged(rules: EligibilityRuleSets.IaeAiEtti, settings: settings).On("senior").State);
    }

    [Theory]
    [InlineData("iae-ai-etti")]
    [InlineData("iae-aci-ei-eiti")]
    [InlineData("geiq")]
    public void An_authorised_prescriber_needs_no_criteria_but_its_diagnosis(string id)
    {
        var rules = EligibilityRuleSets.Find(id);
        var diagnosed = People.Nobody with { Evidence = [People.Paper(EvidenceKind.PrescriberDiagnosis, new(2026, 1, 15))] };
        var unauthorised = People.AuthorisedPrescriber with { Authorisation = PrescriberAuthorisation.NotSet };

        var verdict = diagnosed.Judged(rules: rules, prescriber: People.AuthorisedPrescriber);
        Assert.Equal((EligibilityOutcome.Eligible, true), (verdict.Outcome, verdict.RestsOnAuthorisedPrescriber));
        Assert.Equal(EligibilityOutcome.ToConfirm, People.Nobody.Judged(rules: rules, prescriber: People.AuthorisedPrescriber).Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, diagnosed.Judged(rules: rules, prescriber: unauthorised).Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, diagnosed.Judged(rules: rules).Outcome);
        // Six months from its day.
        Assert.Equal(EligibilityOutcome.Eligible, diagnosed.Judged(new(2026, 7, 15), rules, prescriber: People.AuthorisedPrescriber).Outcome);
        Assert.Equal(EligibilityOutcome.ToConfirm, diagnosed.Judged(new(2026, 7, 16), rules, prescriber: People.AuthorisedPrescriber).Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, diagnosed.Judged(prescriber: People.AuthorisedPrescriber).Outcome);
    }

    [Fact]
    public void A_PASS_IAE_in_force_is_enough()
    {
        var candidate = People.Nobody with
        {
            Statuses = [new(PersonStatus.IaePathway, new(2025, 1, 1))],
            Evidence = [People.Paper(EvidenceKind.PassIae, new(2025, 1, 1), validUntil: new(2026, 12, 31))],
        };
        Assert.Equal(EligibilityOutcome.Eligible, candidate.Judged(rules: EligibilityRuleSets.IaeAciEiEiti).Outcome);
        Assert.Equal(EligibilityOutcome.ToConfirm, candidate.Judged(new(2027, 1, 1), EligibilityRuleSets.IaeAciEiEiti).Outcome);
    }

    [Theory]
    // 730 days from 1 January 2025, where the paper names no end.
    [InlineData("2026-12-31", EligibilityOutcome.Eligible, "met")]
    [InlineData("2027-01-01", EligibilityOutcome.NotEligible, "right.waiting")]
    [InlineData("2028-12-31", EligibilityOutcome.NotEligible, "right.waiting")]
    [InlineData("2029-01-01", EligibilityOutcome.Eligible, "met")]
    public void After_a_PASS_IAE_two_years_pass_before_criteria_count_again(string on, EligibilityOutcome outcome, string rsa)
    {
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var candidate = People.Nobody with
        {
            Statuses = [new(PersonStatus.IaePathway, new(2025, 1, 1), new(2026, 12, 31)), new(PersonStatus.Rsa, new(2025, 1, 1))],
            Evidence = [People.Paper(EvidenceKind.PassIae, new(2025, 1, 1)), People.Paper(EvidenceKind.BenefitAttestation, day.AddDays(-7))],
        };
        var verdict = candidate.Judged(day, EligibilityRuleSets.IaeAiEtti);
        Assert.Equal((outcome, rsa), (verdict.Outcome, verdict.On("rsa").Reason));
        // An authorised prescriber may open it again at any time.
        var diagnosed = candidate with { Evidence = [.. candidate.Evidence, People.Paper(EvidenceKind.PrescriberDiagnosis, day.AddDays(-7))] };
        Assert.Equal(EligibilityOutcome.Eligible, diagnosed.Judged(day, EligibilityRuleSets.IaeAiEtti, prescriber: People.AuthorisedPrescriber).Outcome);
    }

    [Fact]
    public void Rule_sets_are_never_mixed()
    {
        Assert.Equal(["clause", "clause-tme", "iae-ai-etti", "iae-aci-ei-eiti", "geiq"], EligibilityRuleSets.All.Select(rules => rules.Id));
        // A lone parent is no public of the clause, and a young graduate none of IAE.
        var loneParent = People.With(PersonStatus.LoneParent, EvidenceKind.BenefitAttestation);
        Assert.Equal(EligibilityOutcome.NotEligible, loneParent.Judged().Outcome);
        Assert.Equal(CriterionState.Met, loneParent.Judged(rules: EligibilityRuleSets.Geiq).On("lone-parent").State);
        Assert.DoesNotContain(EligibilityRuleSets.IaeAiEtti.Criteria, criterion => criterion.Code == "young-graduate");
    }

    [Theory]
    [InlineData(CarrierKind.Ai, "iae-ai-etti")]
    [InlineData(CarrierKind.Etti, "iae-ai-etti")]
    [InlineData(CarrierKind.Aci, "iae-aci-ei-eiti")]
    [InlineData(CarrierKind.Ei, "iae-aci-ei-eiti")]
    [InlineData(CarrierKind.Eiti, "iae-aci-ei-eiti")]
    [InlineData(CarrierKind.Geiq, "geiq")]
    [InlineData(CarrierKind.Ett, null)]
    public void Each_kind_of_carrier_has_its_rules(CarrierKind kind, string? id) =>
        Assert.Equal(id, EligibilityRuleSets.ForCarrier(kind)?.Id);

    [Theory]
    [InlineData(ContractType.Cddi, null, "iae-aci-ei-eiti")]
    [InlineData(ContractType.Cddi, CarrierKind.Aci, "iae-aci-ei-eiti")]
    [InlineData(ContractType.Cddi, CarrierKind.Ai, "iae-ai-etti")]
    [InlineData(ContractType.CdiInclusion, CarrierKind.Etti, "iae-ai-etti")]
    [InlineData(ContractType.Ctti, null, "iae-ai-etti")]
    [InlineData(ContractType.Mad, CarrierKind.Ai, "iae-ai-etti")]
    [InlineData(ContractType.CproGeiq, null, "geiq")]
    [InlineData(ContractType.ApprenticeshipGeiq, CarrierKind.Geiq, "geiq")]
    [InlineData(ContractType.Cpro, CarrierKind.Geiq, "geiq")]
    [InlineData(ContractType.Cpro, null, null)]
    [InlineData(ContractType.Cdd, CarrierKind.Aci, null)]
    [InlineData(ContractType.Ctt, CarrierKind.Ett, null)]
    [InlineData(ContractType.Cdi, null, null)]
    public void A_contract_asks_for_the_rules_of_who_employs(ContractType type, CarrierKind? carrier, string? id) =>
        Assert.Equal(id, EligibilityRuleSets.ForContract(type, carrier)?.Id);

    [Fact]
    public void A_desk_chooses_between_clause_sets_only()
    {
        Assert.Equal("clause", EligibilityRuleSets.ForDesk(new()).Id);
        Assert.Equal("clause-tme", EligibilityRuleSets.ForDesk(new() { EligibilityRuleSet = "clause-tme" }).Id);
        Assert.Throws<ArgumentException>(() => EligibilityRuleSets.ForDesk(new() { EligibilityRuleSet = "geiq" }));
        Assert.Throws<ArgumentException>(() => EligibilityRuleSets.ForDesk(new() { EligibilityRuleSet = "unknown" }));
    }

    [Fact]
    public void Every_criterion_has_a_unique_code_and_a_source_and_asks_for_a_paper() =>
        Assert.All(EligibilityRuleSets.All, rules =>
        {
            Assert.Equal(rules.Criteria.Count, rules.Criteria.Select(criterion => criterion.Code).Distinct().Count());
            Assert.All(rules.Criteria, criterion =>
            {
                Assert.NotEmpty(criterion.SourceKeys);
                Assert.NotEmpty(criterion.Evidence);
                Assert.Contains(rules.Enough, enough => enough.Group == criterion.Group);
            });
        });
}
