namespace Matching.Domain.Tests.Eligibility;

/// <summary>What a facilitateur may decide, on what, with which reasons.</summary>
public sealed class EligibilityDecisionTests
{
    private static readonly DateOnly Day = new(2026, 2, 20);
    private static readonly Actor Desk = Actor.Facilitateur("test-facilitateur", new ClauseDesk { Id = new(Guid.NewGuid()), Name = "Guichet" });
    private static readonly Candidate OnRsa = People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation);

    [Fact]
    public void A_decision_keeps_rules_day_criteria_papers_and_account()
    {
        var decision = Decide(OnRsa, new() { Outcome = DecisionOutcome.Granted, MarcheId = Any.Marche.Id }).Value;

        Assert.Equal(("clause", EligibilityRuleSets.Clause.Version, People.Hire), (decision.RuleSetId, decision.RuleSetVersion, decision.JudgedFor));
        Assert.Equal(("test-facilitateur", Day, Any.Marche.Id), (decision.DecidedBy, decision.DecidedOn, decision.MarcheId));
        Assert.Equal(["minimum-benefit"], decision.Criteria);
        Assert.Equal([OnRsa.Evidence[0].Id], decision.Evidence);
        // Three months from the day of issue, 1 February.
        Assert.Equal(new DateOnly(2026, 5, 1), decision.ExpiresOn);
    }

    [Theory]
    [InlineData(DecisionOutcome.Granted, true, null)]
    [InlineData(DecisionOutcome.Granted, false, "decision.criteria-missing")]
    [InlineData(DecisionOutcome.Refused, true, "decision.reason-missing")]
    [InlineData(DecisionOutcome.Refused, false, "decision.reason-missing")]
    [InlineData(DecisionOutcome.MoreNeeded, true, "decision.reason-missing")]
    [InlineData(DecisionOutcome.MoreNeeded, false, "decision.reason-missing")]
    public void Only_granting_what_is_proposed_needs_no_reason(DecisionOutcome outcome, bool isMet, string? code)
    {
        var person = isMet ? OnRsa : People.Nobody;

        Assert.Equal(code, Decide(person, new() { Outcome = outcome }).Refusal?.Code);
        if (code == "decision.reason-missing") Assert.True(Decide(person, new() { Outcome = outcome, Reason = "Attestation illisible" }).IsMade);
    }

    [Fact]
    public void A_criterion_that_no_seen_paper_meets_needs_a_reason()
    {
        var declared = OnRsa with { Evidence = [OnRsa.Evidence[0].DeclaredNow(Actor.Candidat("own", OnRsa.Id), Day)] };
        var draft = new DecisionDraft { Outcome = DecisionOutcome.Granted, Criteria = ["minimum-benefit"] };

        Assert.Equal("decision.reason-missing", Decide(declared, draft).Refusal?.Code);
        var decision = Decide(declared, draft with { Reason = "Attestation vue au guichet" }).Value;
        Assert.Equal(EligibilityOutcome.ToConfirm, decision.Proposed);
        Assert.Empty(decision.Evidence);
    }

    [Fact]
    public void Only_criteria_of_the_rules_and_seen_papers_of_the_file_are_relied_on()
    {
        var declared = People.Paper(EvidenceKind.Diploma, Day).DeclaredNow(Actor.Candidat("own", OnRsa.Id), Day);
        var person = OnRsa with { Evidence = [.. OnRsa.Evidence, declared] };
        var granted = new DecisionDraft { Outcome = DecisionOutcome.Granted };

        Assert.Equal("decision.criterion-unknown", Decide(person, granted with { Criteria = ["rsa"] }).Refusal?.Code);
        Assert.Equal("evidence.unknown", Decide(person, granted with { Papers = [new(Guid.NewGuid())] }).Refusal?.Code);
        Assert.Equal("evidence.not-seen", Decide(person, granted with { Papers = [declared.Id] }).Refusal?.Code);
        Assert.True(Decide(person, granted with { Papers = [OnRsa.Evidence[0].Id] }).IsMade);
    }

    [Theory]
    [InlineData("2026-05-01", null, null)]
    [InlineData("2026-04-01", null, "decision.expiry-reason-missing")]
    [InlineData("2026-04-01", "Contrat de deux mois", null)]
    [InlineData("2026-03-01", "Trop tôt", "date.reversed")]
    public void Another_end_than_the_papers_say_needs_a_reason(string end, string? reason, string? code)
    {
        var draft = new DecisionDraft
        {
            Outcome = DecisionOutcome.Granted,
            ExpiresOn = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
            ExpiryReason = reason,
        };

        Assert.Equal(code, Decide(OnRsa, draft).Refusal?.Code);
        Assert.Equal("decision.expiry-of-nothing", Decide(OnRsa, draft with { Outcome = DecisionOutcome.Refused, Reason = "Non" }).Refusal?.Code);
    }

    [Fact]
    public void Where_one_criterion_is_enough_the_last_one_to_end_ends_the_decision()
    {
        var person = OnRsa with
        {
            Statuses = [new(PersonStatus.Rsa, new(2025, 1, 1)), new(PersonStatus.Rqth, new(2025, 1, 1))],
            Evidence = [OnRsa.Evidence[0], People.Paper(EvidenceKind.DisabilityDecision, new(2026, 1, 1), new(2028, 1, 1))],
        };

        Assert.Equal(new DateOnly(2028, 1, 1), Decide(person, new() { Outcome = DecisionOutcome.Granted }).Value.ExpiresOn);
        Assert.Equal(
            new DateOnly(2026, 5, 1), Decide(person, new() { Outcome = DecisionOutcome.Granted, Criteria = ["minimum-benefit"] }).Value.ExpiresOn);
    }

    [Fact]
    public void A_diagnosis_for_IAE_stands_six_months_at_most()
    {
        var person = OnRsa with { Evidence = [People.Paper(EvidenceKind.BenefitAttestation, new(2026, 2, 27))] };
        var verdict = person.Judged(rules: EligibilityRuleSets.IaeAiEtti);
        var decision = new DecisionDraft { Outcome = DecisionOutcome.Granted }.Decide(default, person, verdict, Desk, Day).Value;

        Assert.True(decision.ExpiresOn <= Day.AddMonths(6));
    }

    [Fact]
    public void A_decision_is_revoked_once_and_with_a_reason()
    {
        var decision = Decide(OnRsa, new() { Outcome = DecisionOutcome.Granted }).Value;
        var revoked = decision.Revoke("Pièce fausse", Desk, Day.AddDays(3)).Value;

        Assert.Equal("text.empty", decision.Revoke(" ", Desk, Day).Refusal?.Code);
        Assert.Equal((Day.AddDays(3), "test-facilitateur", "Pièce fausse"), (revoked.RevokedOn, revoked.RevokedBy, revoked.RevocationReason));
        Assert.True(decision.IsInForceOn(People.Hire));
        Assert.False(revoked.IsInForceOn(People.Hire));
        Assert.Equal("decision.revoked-already", revoked.Revoke("Encore", Desk, Day).Refusal?.Code);
    }

    private static Transition<EligibilityDecision> Decide(Candidate person, DecisionDraft draft) =>
        draft.Decide(default, person, person.Judged(), Desk, Day);
}
