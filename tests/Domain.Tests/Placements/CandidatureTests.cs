namespace Matching.Domain.Tests.Placements;

public class CandidatureTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly EligibilityDecisionId Decision = new(Guid.Parse("60000000-0000-0000-0000-000000000001"));

    private static readonly Candidature Proposed = new()
    {
        Id = default,
        OfferId = Any.Offer.Id,
        CandidateId = Any.Candidate.Id,
        ProposedAt = Morning,
        StateSince = Morning,
    };

    [Fact]
    public void The_company_learns_the_name_when_it_accepts_the_introduction_and_not_before()
    {
        Assert.Null(Proposed.IntroductionAcceptedAt);
        var processing = Proposed.TransitionTo(CandidatureState.Processing, "entreprise", Morning.AddHours(1)).Value;
        Assert.Equal(Morning.AddHours(1), processing.IntroductionAcceptedAt);
        var back = processing.TransitionTo(CandidatureState.Postponed, "entreprise", Morning.AddHours(2)).Value
            .TransitionTo(CandidatureState.Processing, "entreprise", Morning.AddHours(3)).Value;
        Assert.Equal(Morning.AddHours(1), back.IntroductionAcceptedAt);
        Assert.Equal(Morning.AddHours(3), back.StateSince);
    }

    [Fact]
    public void Somebody_proposed_anew_is_introduced_anew()
    {
        var hiredElsewhere = Proposed.TransitionTo(CandidatureState.Processing, "entreprise", Morning).Value
            .TransitionTo(CandidatureState.Obsolete, "facilitateur", Morning).Value;

        Assert.Null(hiredElsewhere.TransitionTo(CandidatureState.New, "facilitateur", Morning).Value.IntroductionAcceptedAt);
    }

    [Fact]
    public void A_refusal_of_the_proposal_discloses_nothing()
    {
        var refused = Proposed.Refuse(RefusalReason.NoVacancy, null, "entreprise", Morning).Value;
        Assert.Null(refused.IntroductionAcceptedAt);
        Assert.Equal((CandidatureState.Refused, RefusalReason.NoVacancy), (refused.State, refused.RefusalReason));
    }

    [Fact]
    public void Refusing_needs_a_reason_and_accepting_a_decision()
    {
        Assert.Equal("candidature.reason-missing", Proposed.TransitionTo(CandidatureState.Refused, "x", Morning).Refusal?.Code);
        Assert.Equal("candidature.decision-missing", Proposed.TransitionTo(CandidatureState.Accepted, "x", Morning).Refusal?.Code);
    }

    [Fact]
    public void Nobody_is_accepted_but_out_of_the_eligibility_check()
    {
        foreach (var state in Enum.GetValues<CandidatureState>())
            Assert.Equal(state == CandidatureState.EligibilityCheck, (Proposed with { State = state }).Accept(Decision, "x", Morning).IsMade);
        Assert.Equal(Decision, (Proposed with { State = CandidatureState.EligibilityCheck }).Accept(Decision, "x", Morning).Value.EligibilityDecisionId);
    }

    [Fact]
    public void After_60_days_a_person_is_asked_and_nothing_is_refused_by_itself()
    {
        var settings = new ClauseDeskSettings();
        Assert.False(Proposed.IsStaleAt(Morning.AddDays(60).AddTicks(-1), settings));
        Assert.True(Proposed.IsStaleAt(Morning.AddDays(60), settings));
        Assert.False((Proposed with { State = CandidatureState.Refused }).IsStaleAt(Morning.AddDays(90), settings));
        Assert.True(Proposed.IsStaleAt(Morning.AddDays(30), settings with { CandidatureStaleAfterDays = 30 }));
    }

    [Fact]
    public void Pending_candidatures_become_obsolete_and_may_come_back()
    {
        var obsolete = Proposed.TransitionTo(CandidatureState.Obsolete, "x", Morning).Value;
        Assert.Equal(CandidatureState.New, obsolete.TransitionTo(CandidatureState.New, "x", Morning).Value.State);
        Assert.False(CandidatureState.Accepted.IsPending());
    }
}
