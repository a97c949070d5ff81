using static Matching.Domain.Candidates.EvidenceKind;

namespace Matching.Domain.Tests.Eligibility;

public sealed class GeiqRulesTests
{
    [Fact]
    public void What_stands_in_annex_2_alone_takes_two()
    {
        var loneParent = People.With(PersonStatus.LoneParent, BenefitAttestation);
        Assert.Equal(EligibilityOutcome.NotEligible, Judged(loneParent).Outcome);

        var homeless = loneParent with
        {
            Statuses = [.. loneParent.Statuses, new(PersonStatus.Homeless)],
            Evidence = [.. loneParent.Evidence, People.Paper(StructureStatement, new(2026, 2, 1))],
        };
        Assert.Equal(EligibilityOutcome.Eligible, Judged(homeless).Outcome);
    }

    [Theory]
    [InlineData(44, false)]
    [InlineData(45, true)]
    public void A_job_seeker_is_senior_from_45(int age, bool isEligible)
    {
        var person = People.Nobody with
        {
            BirthDate = People.Hire.AddYears(-age),
            IsJobSeeker = true,
            Evidence = [People.Paper(IdentityDocument, new(2020, 1, 1)), People.Paper(FranceTravailAttestation, new(2026, 2, 1))],
        };
        Assert.Equal(isEligible, Judged(person).Outcome == EligibilityOutcome.Eligible);
    }

    [Theory]
    [InlineData(QualificationLevel.Level4, true)]
    [InlineData(QualificationLevel.Level5, false)]
    public void The_young_have_level_4_at_most_and_no_experience(QualificationLevel level, bool isEligible)
    {
        var person = People.Nobody with
        {
            BirthDate = People.Hire.AddYears(-20),
            Level = level,
            Statuses = [new(PersonStatus.WithoutExperience)],
            Evidence = [People.Paper(IdentityDocument, new(2020, 1, 1)), People.Paper(Diploma, new(2024, 2, 1))],
        };
        Assert.Equal(isEligible, Judged(person).On("young-unqualified").State == CriterionState.Met);
        Assert.Equal(CriterionState.NotMet, Judged(person with { Statuses = [] }).On("young-unqualified").State);
    }

    [Theory]
    [InlineData("2025-03-02", null, false)]
    [InlineData("2025-03-01", null, true)]
    [InlineData(null, 0, true)]
    [InlineData(null, 1, false)]
    public void A_year_away_from_work_counts_registered_or_not(string? registered, int? monthsWorked, bool isMet)
    {
        var person = People.Nobody with
        {
            IsJobSeeker = registered is not null,
            JobSeekerSince = registered is null ? null : DateOnly.ParseExact(registered, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            RecentWork = monthsWorked is { } months ? new() { UpTo = People.Hire, Months = months } : People.Nobody.RecentWork,
            Evidence = [People.Paper(WorkedHoursStatement, new(2026, 2, 1)), People.Paper(FranceTravailAttestation, new(2026, 2, 1))],
        };
        Assert.Equal(isMet, Judged(person).On("away-from-work").State == CriterionState.Met);
    }

    [Fact]
    public void An_asylum_seeker_stands_in_annex_2_alone_and_a_refugee_in_both()
    {
        Assert.Equal(EligibilityOutcome.Eligible, Judged(People.With(PersonStatus.Refugee, ResidencePermit)).Outcome);
        Assert.Equal(EligibilityOutcome.NotEligible, Judged(People.With(PersonStatus.AsylumSeeker, ResidencePermit)).Outcome);
    }

    private static EligibilityVerdict Judged(Candidate candidate) => candidate.Judged(rules: EligibilityRuleSets.Geiq);
}
