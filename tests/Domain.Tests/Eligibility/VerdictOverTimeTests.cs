namespace Matching.Domain.Tests.Eligibility;

public class VerdictOverTimeTests
{
    [Fact]
    public void An_outcome_holds_until_the_first_paper_or_fact_runs_out()
    {
        // The attestation of 1 February lasts to 1 May, the statement of work to 31 days after 2 March.
        var verdict = People.LongTermJobSeeker.Judged();
        Assert.Equal(EligibilityOutcome.Eligible, verdict.Outcome);
        Assert.Equal(new DateOnly(2026, 4, 3), verdict.NextChangeOn);
    }

    [Fact]
    public void Nothing_promised_as_stable_ever_changes_before_its_day()
    {
        // For made-up people and every rule set: walking day by day finds no change that the verdict had not announced.
        foreach (var rules in EligibilityRuleSets.All)
            foreach (var seed in Enumerable.Range(1, 12))
                AssertAnnounced(Made(new Random(seed)), rules, $"{rules.Id}, seed {seed}");
    }

    private static void AssertAnnounced(Candidate candidate, EligibilityRuleSet rules, string which)
    {
        var first = new DateOnly(2023, 10, 1);
        var before = candidate.Judged(first, rules);
        for (var day = first.AddDays(1); day < first.AddDays(1_200); day = day.AddDays(1))
        {
            var verdict = candidate.Judged(day, rules);
            for (var i = 0; i < verdict.Findings.Count; i++)
                if (verdict.Findings[i].State != before.Findings[i].State)
                    Assert.True(before.Findings[i].HoldsUntil == day.AddDays(-1), $"{which}: {before.Findings[i].Criterion.Code} changed on {day:o} from {before.Findings[i].State}, announced {before.Findings[i].HoldsUntil:o}");
            if (verdict.Outcome != before.Outcome)
                Assert.True(before.NextChangeOn <= day, $"{which}: outcome changed on {day:o}, announced {before.NextChangeOn:o}");
            before = verdict;
        }
    }

    private static Candidate Made(Random random)
    {
        DateOnly Day(int from, int to) => new DateOnly(2025, 1, 1).AddDays(random.Next(from, to));
        T? Maybe<T>(T value) where T : struct => random.Next(4) == 0 ? null : value;
        T Pick<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

        return Any.Candidate with
        {
            BirthDate = Maybe(random.Next(2) == 0 ? Day(-365 * 27, -365 * 25) : Day(-365 * 52, -365 * 49)),
            Level = Maybe(Pick<QualificationLevel>()),
            JobSeekerSince = Maybe(Day(-900, 100)),
            StatusesReviewedOn = Maybe(Day(-100, 0)),
            SchoolingEndedOn = Maybe(Day(-600, 100)),
            RecentWork = random.Next(4) == 0 ? null : new() { UpTo = Day(-300, 300), Months = random.Next(0, 12), Hours = random.Next(0, 900) },
            QpvMemberships = [People.Qpv(QpvVintage.Perimeters2015, Pick<QpvPresence>()), People.Qpv(QpvVintage.Perimeters2024, Pick<QpvPresence>())],
            Statuses = [.. Enumerable.Range(0, 6).Select(_ => new StatusPeriod(Pick<PersonStatus>(), Maybe(Day(-400, 0)), Maybe(Day(0, 400))))],
            Evidence = [.. Enumerable.Range(0, 12).Select(_ => People.Paper(Pick<EvidenceKind>(), Day(-400, 200), Maybe(Day(200, 500))))],
        };
    }
}
