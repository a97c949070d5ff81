namespace Matching.Domain.Tests.Eligibility;

public class EligibilityDecisionTests
{
    private static readonly FacilitatorId Facilitator = new(Guid.Parse("70000000-0000-0000-0000-000000000001"));

    [Fact]
    public void A_decision_keeps_rules_day_criteria_and_papers()
    {
        var candidate = People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation);
        var decision = EligibilityDecision.On(default, candidate.Judged(), true, Facilitator, new(2026, 2, 20), Any.Marche.Id).Value;
        Assert.Equal(("clause", "2026-2", People.Hire, true), (decision.RuleSetId, decision.RuleSetVersion, decision.JudgedFor, decision.IsEligible));
        Assert.Equal(["minimum-benefit"], decision.Criteria);
        Assert.Equal([candidate.Evidence[0].Id], decision.Evidence);
        Assert.Null(decision.ExpiresOn);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deciding_otherwise_than_proposed_needs_a_comment(bool isEligible)
    {
        var verdict = (isEligible ? People.Nobody : People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation)).Judged();
        Assert.Equal("eligibility.comment-missing", EligibilityDecision.On(default, verdict, isEligible, Facilitator, People.Hire).Refusal?.Code);
        Assert.True(EligibilityDecision.On(default, verdict, isEligible, Facilitator, People.Hire, comment: "Attestation vue au guichet").IsMade);
    }

    [Fact]
    public void A_doubtful_proposal_is_not_confirmed_without_a_word() =>
        Assert.False(EligibilityDecision.On(default, Any.Candidate.Judged(), true, Facilitator, People.Hire).IsMade);

    [Fact]
    public void A_diagnosis_for_IAE_stands_six_months()
    {
        var verdict = People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation).Judged(rules: EligibilityRuleSets.IaeAiEtti);
        Assert.Equal(new DateOnly(2026, 8, 31), EligibilityDecision.On(default, verdict, true, Facilitator, new(2026, 2, 28)).Value.ExpiresOn?.AddDays(3));
    }
}
