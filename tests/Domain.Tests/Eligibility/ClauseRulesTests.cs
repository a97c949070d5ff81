using static Matching.Domain.Eligibility.CriterionState;

namespace Matching.Domain.Tests.Eligibility;

public class ClauseRulesTests
{
    [Fact]
    public void Somebody_of_whom_everything_is_known_and_nothing_fits_is_not_eligible()
    {
        var verdict = People.Nobody.Judged();
        Assert.Equal(EligibilityOutcome.NotEligible, verdict.Outcome);
        Assert.All(verdict.Findings, finding => Assert.Equal(NotMet, finding.State));
        Assert.All(EligibilityRuleSets.All, rules => Assert.Equal(EligibilityOutcome.NotEligible, People.Nobody.Judged(rules: rules).Outcome));
    }

    [Fact]
    public void Somebody_of_whom_nothing_is_known_is_to_be_confirmed_and_never_refused()
    {
        var verdict = Any.Candidate.Judged(settings: new() { AcceptsYoungWithoutExperience = true });
        Assert.Equal(EligibilityOutcome.ToConfirm, verdict.Outcome);
        Assert.All(verdict.Findings, finding => Assert.Equal(Unknown, finding.State));
        Assert.Null(verdict.NextChangeOn);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_the_young_without_experience_are_eligible_is_the_desks_to_say(bool accepts)
    {
        var person = People.Nobody with
        {
            BirthDate = People.Hire.AddYears(-20),
            SchoolingEndedOn = new(2025, 6, 30),
            Statuses = [new(PersonStatus.WithoutExperience)],
            Evidence = [People.Paper(EvidenceKind.IdentityDocument, new(2020, 1, 1)), People.Paper(EvidenceKind.PrescriberOpinion, new(2026, 2, 1))],
        };
        var verdict = person.Judged(settings: new() { AcceptsYoungWithoutExperience = accepts });
        Assert.Equal(accepts ? Met : NotMet, verdict.On("young-without-experience").State);
        Assert.Equal(accepts, verdict.Outcome == EligibilityOutcome.Eligible);
    }

    [Fact]
    public void Names_and_sex_change_nothing()
    {
        foreach (var rules in EligibilityRuleSets.All)
        {
            var verdict = People.LongTermJobSeeker.Judged(rules: rules);
            var other = (People.LongTermJobSeeker with { Sex = Sex.Woman, FirstName = "Autre", LastName = "Autre" }).Judged(rules: rules);
            Assert.Equal(
                verdict.Findings.Select(finding => (finding.State, finding.HoldsUntil)),
                other.Findings.Select(finding => (finding.State, finding.HoldsUntil)));
        }
    }

    [Fact]
    public void A_verdict_lists_every_criterion_in_order_and_keeps_set_version_and_day()
    {
        var verdict = People.Nobody.Judged();
        Assert.Equal(
            EligibilityRuleSets.Clause.Criteria.Select(criterion => criterion.Code),
            verdict.Findings.Select(finding => finding.Criterion.Code));
        Assert.Equal(("clause", "2026-2", People.Hire), (verdict.RuleSetId, verdict.RuleSetVersion, verdict.On));
    }

    [Theory]
    // Registered on 1 March 2025: twelve months are complete on 1 March 2026, and more than that begins a day later.
    [InlineData("2025-03-01", "2026-02-28", NotMet)]
    [InlineData("2025-03-01", "2026-03-01", NotMet)]
    [InlineData("2025-03-01", "2026-03-02", Met)]
    // From 29 February the anniversary is 28 February, and 1 March is the first day beyond.
    [InlineData("2024-02-29", "2025-02-28", NotMet)]
    [InlineData("2024-02-29", "2025-03-01", Met)]
    public void Long_term_begins_after_more_than_twelve_months(string since, string on, CriterionState state)
    {
        var day = Day(on);
        var candidate = People.LongTermJobSeeker with
        {
            JobSeekerSince = Day(since),
            RecentWork = new() { UpTo = day, Months = 3 },
            Evidence = [People.Paper(EvidenceKind.FranceTravailAttestation, day)],
        };
        Assert.Equal(state, candidate.Judged(day).On("deld").State);
    }

    [Theory]
    [InlineData(5.99, Met)]
    [InlineData(6, NotMet)]
    [InlineData(0, Met)]
    public void Long_term_means_fewer_than_six_months_of_work(double months, CriterionState state) =>
        Assert.Equal(state, (People.LongTermJobSeeker with { RecentWork = new() { UpTo = People.Hire, Months = (decimal)months } }).Judged().On("deld").State);

    [Theory]
    [InlineData(454.99, Met)]
    [InlineData(455, NotMet)]
    [InlineData(456, NotMet)]
    public void The_stricter_variant_asks_for_fewer_than_455_hours(double hours, CriterionState state)
    {
        var candidate = People.LongTermJobSeeker with { RecentWork = new() { UpTo = People.Hire, Hours = (decimal)hours, Months = 3 } };
        Assert.Equal(state, candidate.Judged(rules: EligibilityRuleSets.ClauseTme).On("deld-455h").State);
        Assert.Equal(Met, candidate.Judged().On("deld").State);
    }

    [Theory]
    [InlineData("2026-02-02", Met)]
    [InlineData("2026-04-02", Met)]
    [InlineData("2026-01-29", Unknown)]
    [InlineData("2026-04-03", Unknown)]
    public void What_was_worked_is_known_for_a_month_around_its_statement(string on, CriterionState state) =>
        Assert.Equal(state, People.LongTermJobSeeker.Judged(Day(on)).On("deld").State);

    [Fact]
    public void Hours_alone_do_not_tell_months_but_no_hours_do()
    {
        var candidate = People.LongTermJobSeeker with { RecentWork = new() { UpTo = People.Hire, Hours = 100 } };
        Assert.Equal(Unknown, candidate.Judged().On("deld").State);
        Assert.Equal(Met, (candidate with { RecentWork = new() { UpTo = People.Hire, Hours = 0 } }).Judged().On("deld").State);
    }

    [Theory]
    [InlineData(PersonStatus.Rsa, EvidenceKind.BenefitAttestation, "minimum-benefit")]
    [InlineData(PersonStatus.Ass, EvidenceKind.BenefitAttestation, "minimum-benefit")]
    [InlineData(PersonStatus.Aah, EvidenceKind.BenefitAttestation, "minimum-benefit")]
    [InlineData(PersonStatus.InsertionAllowance, EvidenceKind.BenefitAttestation, "minimum-benefit")]
    [InlineData(PersonStatus.InvalidityPension, EvidenceKind.BenefitAttestation, "minimum-benefit")]
    [InlineData(PersonStatus.Rqth, EvidenceKind.DisabilityDecision, "disabled-worker")]
    [InlineData(PersonStatus.IaePathway, EvidenceKind.PassIae, "insertion-pathway")]
    [InlineData(PersonStatus.GeiqPathway, EvidenceKind.StructureStatement, "insertion-pathway")]
    [InlineData(PersonStatus.EsatPathway, EvidenceKind.StructureStatement, "insertion-pathway")]
    [InlineData(PersonStatus.E2cPathway, EvidenceKind.StructureStatement, "insertion-pathway")]
    [InlineData(PersonStatus.OtherOnOpinion, EvidenceKind.PrescriberOpinion, "other-on-opinion")]
    [InlineData(PersonStatus.LeavingDetention, EvidenceKind.PrescriberOpinion, "other-on-opinion")]
    public void One_situation_with_its_paper_is_enough(PersonStatus status, EvidenceKind kind, string criterion)
    {
        var verdict = People.With(status, kind).Judged();
        Assert.Equal(EligibilityOutcome.Eligible, verdict.Outcome);
        Assert.Equal([criterion], verdict.Met.Select(finding => finding.Criterion.Code));
    }

    [Theory]
    [InlineData("2000-03-03", "2026-03-02", Met)]
    [InlineData("2000-03-02", "2026-03-02", NotMet)]
    [InlineData("2000-03-01", "2026-03-02", NotMet)]
    // Born on 29 February: still 25 on 28 February of a common year.
    [InlineData("2000-02-29", "2026-02-28", Met)]
    [InlineData("2000-02-29", "2026-03-01", NotMet)]
    public void Young_ends_on_the_day_before_the_26th_birthday(string birth, string on, CriterionState state)
    {
        var candidate = Young with { BirthDate = Day(birth) };
        Assert.Equal(state, candidate.Judged(Day(on)).On("young-unqualified").State);
    }

    [Theory]
    [InlineData("2025-09-01", Met)]
    [InlineData("2025-09-02", Met)]
    [InlineData("2025-09-03", NotMet)]
    public void Schooling_ended_at_least_six_months_ago(string ended, CriterionState state) =>
        Assert.Equal(state, (Young with { SchoolingEndedOn = Day(ended) }).Judged().On("young-unqualified").State);

    [Theory]
    [InlineData(QualificationLevel.Unqualified, Met)]
    [InlineData(QualificationLevel.BelowLevel3, Met)]
    [InlineData(QualificationLevel.Level3, NotMet)]
    [InlineData(QualificationLevel.ForeignDiploma, Unknown)]
    public void Unqualified_is_below_level_3(QualificationLevel level, CriterionState state) =>
        Assert.Equal(state, (Young with { Level = level }).Judged().On("young-unqualified").State);

    [Fact]
    public void Age_and_schooling_need_a_paper_each()
    {
        var finding = (Young with { Evidence = [.. Young.Evidence.Take(1)] }).Judged().On("young-unqualified");
        Assert.Equal(EvidenceMissing, finding.State);
        Assert.Equal([EvidenceKind.SchoolingStatement], finding.EvidenceLacking.Single().AnyOf);
    }

    [Theory]
    [InlineData(0, Met)]
    [InlineData(3, Unknown)]
    [InlineData(6.5, NotMet)]
    public void A_young_graduate_was_without_work_for_six_months(double months, CriterionState state)
    {
        var candidate = Young with
        {
            Level = QualificationLevel.Level5,
            RecentWork = new() { UpTo = People.Hire, Months = (decimal)months },
            Evidence = [People.Paper(EvidenceKind.IdentityDocument, new(2020, 1, 1)), People.Paper(EvidenceKind.Diploma, new(2024, 7, 1))],
        };
        Assert.Equal(state, candidate.Judged().On("young-graduate").State);
    }

    [Theory]
    [InlineData("1976-03-03", SeniorBoundary.AtLeast, NotMet)]
    [InlineData("1976-03-02", SeniorBoundary.AtLeast, Met)]
    [InlineData("1976-03-01", SeniorBoundary.AtLeast, Met)]
    [InlineData("1976-03-02", SeniorBoundary.MoreThan, NotMet)]
    [InlineData("1975-03-03", SeniorBoundary.MoreThan, NotMet)]
    [InlineData("1975-03-02", SeniorBoundary.MoreThan, Met)]
    public void Senior_begins_at_50_or_at_51_by_the_desks_setting(string birth, SeniorBoundary boundary, CriterionState state)
    {
        var candidate = People.Nobody with
        {
            BirthDate = Day(birth),
            IsJobSeeker = true,
            Evidence = [People.Paper(EvidenceKind.IdentityDocument, new(2020, 1, 1))],
        };
        Assert.Equal(state, candidate.Judged(settings: new() { SeniorBoundary = boundary }).On("senior").State);
        Assert.Equal(NotMet, (candidate with { IsJobSeeker = false }).Judged().On("senior").State);
    }

    private static Candidate Young => People.Nobody with
    {
        BirthDate = new(2003, 5, 5),
        Level = QualificationLevel.Unqualified,
        SchoolingEndedOn = new(2021, 6, 30),
        Evidence = [People.Paper(EvidenceKind.IdentityDocument, new(2020, 1, 1)), People.Paper(EvidenceKind.SchoolingStatement, new(2026, 2, 1))],
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
