namespace Matching.Domain.Tests.Eligibility;

public sealed class ContractEligibilityTests
{
    [Fact]
    public void Who_meets_the_clause_alone_can_be_hired_under_what_asks_for_nothing_more()
    {
        // A resident of a QPV, far from employment: one criterion of the clause, one of level 2 of IAE, one of GEIQ's annex 1.
        var resident = People.With(PersonStatus.FarFromEmployment, EvidenceKind.AddressProof) with
        {
            IsJobSeeker = true,
            JobSeekerSince = new(2026, 2, 1),
            QpvMemberships = [People.Qpv(QpvVintage.Perimeters2024, QpvPresence.Inside)],
        };
        var contracts = ContractEligibility.OfAll(resident, People.Hire, EligibilityContext.Default, null).ToDictionary(contract => contract.Contract);

        Assert.Equal(Enum.GetValues<ContractType>().Length, contracts.Count);
        Assert.Equal(EligibilityOutcome.Eligible, contracts[ContractType.Cdd].Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, contracts[ContractType.Ctti].Outcome);
        Assert.Equal(EligibilityOutcome.Eligible, contracts[ContractType.Ctti].Clause.Outcome);
        Assert.Equal("iae-ai-etti", contracts[ContractType.Ctti].Carrier!.RuleSetId);
        Assert.Equal(EligibilityOutcome.Eligible, contracts[ContractType.CproGeiq].Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, contracts[ContractType.CdiInclusion].Outcome);
        Assert.Null(contracts[ContractType.Cdd].Carrier);
    }

    [Fact]
    public void Who_meets_the_carriers_law_alone_is_not_hired_for_the_clause()
    {
        var person = People.Nobody with
        {
            Statuses = [new(PersonStatus.LoneParent), new(PersonStatus.FrenchBelowA1)],
            Evidence = [People.Paper(EvidenceKind.BenefitAttestation, new(2026, 2, 1)), People.Paper(EvidenceKind.PrescriberOpinion, new(2026, 2, 1))],
        };
        var ofTemporaryWork = ContractEligibility.OfAll(person, People.Hire, EligibilityContext.Default, null)
            .Single(contract => contract.Contract == ContractType.Ctti);

        Assert.Equal(EligibilityOutcome.Eligible, ofTemporaryWork.Carrier!.Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, ofTemporaryWork.Outcome);
    }
}
