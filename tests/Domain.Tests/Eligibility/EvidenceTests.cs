using static Matching.Domain.Eligibility.CriterionState;

namespace Matching.Domain.Tests.Eligibility;

public class EvidenceTests
{
    [Theory]
    [InlineData("2025-12-01", Expired)]
    [InlineData("2025-12-02", Met)]
    [InlineData("2026-03-02", Met)]
    [InlineData("2026-03-03", EvidenceMissing)]
    public void An_attestation_of_RSA_holds_three_months_from_its_issue(string issued, CriterionState state)
    {
        var verdict = People.With(PersonStatus.Rsa, EvidenceKind.BenefitAttestation, Day(issued)).Judged();
        Assert.Equal(state, verdict.On("minimum-benefit").State);
        Assert.Equal(state == Met ? EligibilityOutcome.Eligible : EligibilityOutcome.ToConfirm, verdict.Outcome);
    }

    [Fact]
    public void A_paper_that_names_an_earlier_last_day_ends_then()
    {
        var candidate = People.Nobody with
        {
            Statuses = [new(PersonStatus.Rsa)],
            Evidence = [People.Paper(EvidenceKind.BenefitAttestation, new(2026, 2, 1), validUntil: new(2026, 2, 28))],
        };
        Assert.Equal(Met, candidate.Judged(new(2026, 2, 28)).On("minimum-benefit").State);
        Assert.Equal(Expired, candidate.Judged(new(2026, 3, 1)).On("minimum-benefit").State);
    }

    [Fact]
    public void A_paper_for_another_situation_proves_nothing()
    {
        var candidate = People.Nobody with
        {
            Statuses = [new(PersonStatus.Rsa)],
            Evidence = [People.Paper(EvidenceKind.BenefitAttestation, new(2026, 2, 1), proves: PersonStatus.LoneParent)],
        };
        Assert.Equal(EvidenceMissing, candidate.Judged().On("minimum-benefit").State);
    }

    [Theory]
    [InlineData("2026-03-01", Expired)]
    [InlineData("2026-03-02", Met)]
    public void An_RQTH_counts_to_its_last_day(string until, CriterionState state)
    {
        var candidate = People.Nobody with
        {
            Statuses = [new(PersonStatus.Rqth, new(2021, 3, 2), Day(until))],
            Evidence = [People.Paper(EvidenceKind.DisabilityDecision, new(2021, 3, 2))],
        };
        var verdict = candidate.Judged();
        Assert.Equal(state, verdict.On("disabled-worker").State);
        if (state == Expired)
        {
            Assert.Equal("status.ended", verdict.On("disabled-worker").Reason);
            Assert.Equal(EligibilityOutcome.NotEligible, verdict.Outcome);
        }
    }

    [Theory]
    [InlineData(6, Met)]
    [InlineData(5, Expired)]
    public void How_long_an_opinion_counts_is_the_desks_setting(int months, CriterionState state)
    {
        var candidate = People.With(PersonStatus.OtherOnOpinion, EvidenceKind.PrescriberOpinion, new(2025, 9, 2));
        Assert.Equal(state, candidate.Judged(settings: new() { OtherOpinionValidityMonths = months }).On("other-on-opinion").State);
    }

    [Fact]
    public void A_situation_that_ended_says_nothing_of_others_that_nobody_asked_about()
    {
        var candidate = Any.Candidate with { Statuses = [new(PersonStatus.Rsa, null, new(2026, 1, 31))] };
        Assert.Equal(Unknown, candidate.Judged().On("minimum-benefit").State);
        Assert.Equal(Expired, (candidate with { StatusesReviewedOn = new(2026, 2, 1) }).Judged().On("minimum-benefit").State);
    }

    [Fact]
    public void Two_situations_hold_as_long_as_the_longer_one()
    {
        var candidate = People.Nobody with
        {
            Statuses = [new(PersonStatus.Rsa, null, new(2026, 3, 31)), new(PersonStatus.Ass, null, new(2026, 4, 30))],
            Evidence = [People.Paper(EvidenceKind.BenefitAttestation, new(2026, 3, 1))],
        };
        Assert.Equal(new DateOnly(2026, 4, 30), candidate.Judged().On("minimum-benefit").HoldsUntil);
    }

    [Fact]
    public void Evidence_used_and_facts_are_named()
    {
        var candidate = People.LongTermJobSeeker;
        var finding = candidate.Judged().On("deld");
        Assert.Equal([candidate.Evidence[0].Id], finding.Evidence);
        Assert.Contains(new Fact("jobSeekerSince", "2024-09-01"), finding.Facts);
        Assert.Contains(new Fact("recentWork.months", "3"), finding.Facts);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
