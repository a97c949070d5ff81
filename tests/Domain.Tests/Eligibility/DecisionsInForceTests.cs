namespace Matching.Domain.Tests.Eligibility;

/// <summary>Which decision a hire may begin on: by rule set, marché or general, day, and not revoked.</summary>
public sealed class DecisionsInForceTests
{
    private static readonly MarcheId Marche = new(Guid.Parse("70000000-0000-0000-0000-000000000001")), Other = new(Guid.NewGuid());
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void It_speaks_from_its_day_to_its_last(int days, bool holds) =>
        Assert.Equal(holds, Find([Decision() with { ExpiresOn = Day.AddDays(30) }], Marche, Day.AddDays(days)) is not null);

    [Fact]
    public void Taken_after_the_work_began_it_speaks_from_the_first_day_of_the_work() =>
        Assert.NotNull(Find([Decision() with { DecidedOn = Day.AddDays(20) }], null, Day));

    [Fact]
    public void A_general_one_holds_for_every_marche_and_one_on_a_marche_for_no_other()
    {
        Assert.NotNull(Find([Decision()], Marche, Day));
        Assert.Null(Find([Decision() with { MarcheId = Other }], Marche, Day));
        Assert.Null(Find([Decision() with { MarcheId = Other }], null, Day));
    }

    [Fact]
    public void On_a_marche_its_own_goes_before_a_general_one()
    {
        var refused = Decision() with { MarcheId = Marche, Outcome = DecisionOutcome.Refused };

        Assert.Null(Find([Decision(), refused], Marche, Day));
        Assert.NotNull(Find([Decision(), refused], Other, Day));
        Assert.NotNull(Find([Decision(), refused with { RevokedOn = Day }], Marche, Day));
    }

    [Theory]
    [InlineData(DecisionOutcome.Refused)]
    [InlineData(DecisionOutcome.MoreNeeded)]
    public void The_last_one_counts_and_takes_nothing_from_the_days_before_it(DecisionOutcome later)
    {
        var second = Decision() with { Ordinal = 2, Outcome = later, DecidedOn = Day.AddMonths(4), JudgedFor = Day.AddMonths(4) };

        Assert.Null(Find([second, Decision()], null, Day.AddMonths(4)));
        Assert.NotNull(Find([second, Decision()], null, Day.AddMonths(4).AddDays(-1)));
    }

    [Fact]
    public void Of_another_rule_set_or_revoked_it_says_nothing()
    {
        Assert.Null(Find([Decision() with { RuleSetId = "iae-ai-etti" }], null, Day));
        Assert.Null(Find([Decision() with { RevokedOn = Day.AddDays(50) }], null, Day));
        Assert.Null(Find([], null, Day));
    }

    private static EligibilityDecision? Find(IEnumerable<EligibilityDecision> decisions, MarcheId? marche, DateOnly day) =>
        DecisionsInForce.Find(decisions, "clause", marche, day);

    private static EligibilityDecision Decision() => new()
    {
        Id = new(Guid.NewGuid()),
        CandidateId = Any.Candidate.Id,
        RuleSetId = "clause",
        RuleSetVersion = "1",
        JudgedFor = Day,
        Proposed = EligibilityOutcome.Eligible,
        Outcome = DecisionOutcome.Granted,
        DecidedBy = "test",
        DecidedOn = Day,
    };
}
