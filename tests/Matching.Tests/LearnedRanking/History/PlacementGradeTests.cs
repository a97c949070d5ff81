namespace Matching.Tests.LearnedRanking.History;

public sealed class PlacementGradeTests
{
    private static readonly DateOnly Start = new(2025, 2, 3);
    private static readonly DateOnly LongAfter = new(2026, 12, 1);

    [Theory]
    [InlineData(RefusalReason.NoShow, 0)]
    [InlineData(RefusalReason.NotMobile, 0)]
    [InlineData(RefusalReason.NotInterested, 0)]
    [InlineData(RefusalReason.LacksSkills, 0)]
    [InlineData(RefusalReason.IncompatibleBarrier, 0)]
    [InlineData(RefusalReason.Other, 0)]
    [InlineData(RefusalReason.NoContact, null)]
    [InlineData(RefusalReason.NotEligible, null)]
    [InlineData(RefusalReason.NoVacancy, null)]
    [InlineData(RefusalReason.Duplicate, null)]
    [InlineData(RefusalReason.NoDecision, null)]
    public void A_refusal_is_a_judgement_when_it_tells_of_the_pair(RefusalReason reason, int? grade) =>
        Assert.Equal(grade, PlacementGrade.Of(In(CandidatureState.Refused) with { RefusalReason = reason }, null, null, LongAfter));

    [Theory]
    [InlineData(CandidatureState.New)]
    [InlineData(CandidatureState.Processing)]
    [InlineData(CandidatureState.Postponed)]
    [InlineData(CandidatureState.Pool)]
    [InlineData(CandidatureState.PriorToHire)]
    [InlineData(CandidatureState.EligibilityCheck)]
    [InlineData(CandidatureState.Obsolete)]
    [InlineData(CandidatureState.Cancelled)]
    [InlineData(CandidatureState.Accepted)]
    [InlineData(CandidatureState.Interview)]
    [InlineData(CandidatureState.Withdrawn)]
    [InlineData(CandidatureState.Lapsed)]
    public void What_nobody_has_decided_or_begun_is_no_judgement(CandidatureState state) => Assert.Null(PlacementGrade.Of(In(state), null, null, LongAfter));

    [Fact]
    public void Nobody_who_was_never_presented_is_judged() => Assert.Null(PlacementGrade.Of(null, null, null, LongAfter));

    [Theory]
    [InlineData("2025-03-02", 1)] // One day short of a month.
    [InlineData("2025-03-03", 2)]
    [InlineData(null, null)]
    public void A_hire_that_broke_off_is_judged_by_how_long_it_held(string? lastDay, int? grade) =>
        Assert.Equal(grade, PlacementGrade.Of(null, Hire(PlacementState.BrokenOff, lastDay), null, LongAfter));

    [Theory]
    [InlineData(PlacementState.Completed)]
    [InlineData(PlacementState.Converted)]
    public void A_contract_that_ran_to_its_end_or_became_permanent_is_done(PlacementState state) =>
        Assert.Equal(3, PlacementGrade.Of(In(CandidatureState.Accepted), Hire(state, "2025-06-30"), null, LongAfter));

    [Theory]
    [InlineData("2025-03-02", null)] // In its first month nothing is certain yet.
    [InlineData("2025-03-03", 2)]
    [InlineData("2026-02-02", 2)]
    [InlineData("2026-02-03", 4)]
    public void A_running_hire_has_what_it_reached_for_certain(string knownOn, int? grade)
    {
        Assert.Equal(grade, PlacementGrade.Of(null, Hire(PlacementState.Active, null), null, Day(knownOn)));
        Assert.Equal(grade, PlacementGrade.Of(null, Hire(PlacementState.Suspended, null), null, Day(knownOn)));
    }

    [Fact]
    public void A_planned_hire_is_not_judged() => Assert.Null(PlacementGrade.Of(null, Hire(PlacementState.Planned, null), null, LongAfter));

    [Theory]
    [InlineData(FollowUpSituation.PermanentContract, 12, 4)]
    [InlineData(FollowUpSituation.TemporaryWork, 12, 4)]
    [InlineData(FollowUpSituation.SelfEmployed, 18, 4)]
    [InlineData(FollowUpSituation.PermanentContract, 6, 3)]
    [InlineData(FollowUpSituation.JobSeeking, 12, 3)]
    [InlineData(FollowUpSituation.Training, 12, 3)]
    [InlineData(FollowUpSituation.Unknown, 12, 3)]
    public void Employment_after_twelve_months_counts_where_the_contract_was_done(FollowUpSituation situation, int months, int grade)
    {
        var seen = new FollowUp
        {
            Id = new(Guid.NewGuid()),
            PlacementId = new(Guid.NewGuid()),
            MonthsAfter = months,
            ObservedOn = new(2026, 2, 10),
            Situation = situation,
        };

        Assert.Equal(grade, PlacementGrade.Of(null, Hire(PlacementState.Completed, "2025-06-30"), seen, LongAfter));
        Assert.Equal(1, PlacementGrade.Of(null, Hire(PlacementState.BrokenOff, "2025-02-10"), seen, LongAfter));
    }

    [Fact]
    public void A_follow_up_that_was_not_made_yet_is_not_known()
    {
        var due = new FollowUp
        {
            Id = new(Guid.NewGuid()),
            PlacementId = new(Guid.NewGuid()),
            ObservedOn = new(2026, 2, 10),
            Situation = FollowUpSituation.PermanentContract,
        };

        Assert.Equal(3, PlacementGrade.Of(null, Hire(PlacementState.Completed, "2025-06-30"), due, new(2026, 2, 9)));
        Assert.Equal(3, PlacementGrade.Of(null, Hire(PlacementState.Completed, "2025-06-30"), due with { ObservedOn = null }, LongAfter));
    }

    private static Candidature In(CandidatureState state) => new()
    {
        Id = new(Guid.NewGuid()), OfferId = Sample.Offer.Id, CandidateId = Sample.Person.Id, ProposedAt = default, StateSince = default, State = state,
    };

    private static Placement Hire(PlacementState state, string? lastDay) => new()
    {
        Id = new(Guid.NewGuid()), CandidateId = Sample.Person.Id, OfferId = Sample.Offer.Id, ContractType = ContractType.Cdd, StartsOn = Start, State = state,
        EndsOn = lastDay is null ? null : Day(lastDay),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
