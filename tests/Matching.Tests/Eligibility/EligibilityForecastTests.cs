namespace Matching.Tests;

public sealed class EligibilityForecastTests
{
    [Fact]
    public void Says_on_every_day_what_the_judge_says()
    {
        var world = new Generated(31);
        var outcomes = new HashSet<EligibilityOutcome>();
        var changes = 0;
        for (var i = 0; i < 150; i++)
        {
            var file = world.Candidate();
            var forecast = EligibilityForecast.Of(file, null, Generated.Policies, Sample.Today);
            foreach (var policy in Generated.Policies)
            {
                var context = new EligibilityContext(policy.ToSettings());
                var rules = EligibilityRuleSets.ForDesk(context.Settings);
                changes += forecast.Timelines[policy].Periods.Count - 1;
                for (var day = Sample.Today; day <= forecast.Timelines[policy].Until; day = day.AddDays(1 + (i % 11)))
                {
                    var verdict = EligibilityJudge.Judge(file, day, context, rules);
                    var period = forecast.On(policy, day);
                    Assert.Equal((verdict.Outcome, verdict.RuleSetVersion), (period.Outcome, period.RuleSetVersion));
                    outcomes.Add(verdict.Outcome);
                }
            }
        }

        Assert.Equal(3, outcomes.Count);
        Assert.True(changes > 50, $"Only {changes} changes in time: the test would prove nothing.");
    }

    [Fact]
    public void Names_the_paper_that_is_missing_or_since_when_it_has_run_out()
    {
        var file = Senior([]);
        Assert.Equal("ToConfirm eligibility.evidence-missing(criterion=senior)", Blocker(file, Sample.Today));

        var expired = Senior([
            new()
            {
                Id = new(Guid.Empty),
                Kind = EvidenceKind.IdentityDocument,
                IssuedOn = new(2016, 1, 1),
                ValidUntil = new(2026, 11, 20),
            },
        ]);
        Assert.Equal("ToConfirm eligibility.evidence-expired(criterion=senior, since=2026-11-21)", Blocker(expired, Sample.Today));

        var valid = Senior([new() { Id = new(Guid.Empty), Kind = EvidenceKind.IdentityDocument, IssuedOn = new(2016, 1, 1), ValidUntil = new(2027, 1, 10) }]);
        Assert.Null(Blocker(valid, new(2027, 1, 10)));
        Assert.Equal("ToConfirm eligibility.evidence-expired(criterion=senior, since=2027-01-11)", Blocker(valid, new(2027, 1, 11)));
    }

    [Fact]
    public void Says_from_when_somebody_becomes_eligible_by_time_alone()
    {
        var young = Senior([]) with { BirthDate = new(1977, 3, 1), Level = QualificationLevel.Level5 };

        // 50 years on 1 March 2027, 90 days after 1 December 2026.
        Assert.Equal("Excludes eligibility.not-eligible(ruleSet=clause, possibleFrom=2027-03-01)", Blocker(young, Sample.Today));
        Assert.Equal("ToConfirm eligibility.evidence-missing(criterion=senior)", Blocker(young, new(2027, 3, 1)));
    }

    [Fact]
    public void Facts_that_nobody_knows_are_named_where_no_paper_would_do()
    {
        var blank = new Candidate { Id = new(Guid.Empty), FirstName = "A", LastName = "B" };
        var blockers = EligibilityForecast.Of(blank, null, [EligibilityPolicy.Default], Sample.Today).On(EligibilityPolicy.Default, Sample.Today).Blockers;

        var blocker = Assert.Single(blockers);
        Assert.Equal((BlockerEffect.ToConfirm, BlockerCodes.EligibilityUnknown), (blocker.Effect, blocker.Reason.Code));
        Assert.InRange(blocker.Reason.Values.Count, 5, 20);
        Assert.All(blocker.Reason.Values, value => Assert.Equal("criterion", value.Name));
    }

    [Fact]
    public void A_rule_set_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentException>(() => EligibilityForecast.Of(Senior([]), null, [EligibilityPolicy.Default with { RuleSet = "geic" }], Sample.Today));

    [Fact]
    public void A_timeline_has_no_gaps_and_ends_where_it_says()
    {
        Assert.Throws<ArgumentException>(() => new EligibilityTimeline(Sample.Today, []));
        Assert.Throws<ArgumentException>(() => new EligibilityTimeline(Sample.Today, [Period(new(2027, 1, 1)), Period(new(2027, 1, 1))]));
        var timeline = new EligibilityTimeline(Sample.Today, [Period(new(2027, 1, 1))]);
        Assert.Null(timeline.On(Sample.Today.AddDays(-1)));
        Assert.NotNull(timeline.On(new(2027, 1, 1)));
        Assert.Null(timeline.On(new(2027, 1, 2)));
    }

    // Everything was asked; nothing but age speaks for the person.
    private static Candidate Senior(IReadOnlyList<Evidence> papers) => new()
    {
        Id = new(Guid.Empty),
        FirstName = "A",
        LastName = "B",
        BirthDate = new(1970, 1, 1),
        IsJobSeeker = true,
        JobSeekerSince = new(2026, 11, 1),
        StatusesReviewedOn = Sample.Today,
        Level = QualificationLevel.Level4,
        SchoolingEndedOn = new(1990, 1, 1),
        RecentWork = new() { UpTo = Sample.Today, Hours = 1_500, Months = 11 },
        QpvMemberships = [new() { Presence = QpvPresence.Outside, Vintage = QpvVintage.Perimeters2024, EvaluatedOn = Sample.Today }],
        Evidence = papers,
    };

    private static EligibilityPeriod Period(DateOnly until) => new(until, EligibilityOutcome.Eligible, "1", []);

    private static string? Blocker(Candidate file, DateOnly on) =>
        EligibilityForecast.Of(file, null, [EligibilityPolicy.Default], Sample.Today).On(EligibilityPolicy.Default, on).Blockers
            .Select(blocker => $"{blocker.Effect} {blocker.Reason}").SingleOrDefault();
}
