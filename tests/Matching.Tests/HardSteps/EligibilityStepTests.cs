namespace Matching.Tests;

public sealed class EligibilityStepTests
{
    /// <summary>The same verdict stands from the first day judged; the days are those from the start of each offer.</summary>
    [Theory]
    [InlineData("2026-12-14", "eligibility.not-eligible(ruleSet=clause, possibleFrom=2027-03-01, daysEarly=77)")]
    [InlineData("2027-02-23", "eligibility.not-eligible(ruleSet=clause, possibleFrom=2027-03-01, daysEarly=6)")]
    // A start in the past is today.
    [InlineData("2026-06-01", "eligibility.not-eligible(ruleSet=clause, possibleFrom=2027-03-01, daysEarly=90)")]
    [InlineData("2027-03-01", null)]
    public void Who_is_not_eligible_yet_is_told_how_long_after_the_start_of_work(string startsOn, string? expected)
    {
        var notYet = Blocker.Of(
            BlockerEffect.Excludes,
            BlockerCodes.NotEligible,
            ReasonValue.Term("ruleSet", "clause"),
            ReasonValue.On("possibleFrom", new(2027, 3, 1)));
        var person = Sample.Person with
        {
            Eligibility = new(new Dictionary<EligibilityPolicy, EligibilityTimeline>
            {
                [EligibilityPolicy.Default] = new(new(2020, 1, 1),
                [
                    new(new(2027, 2, 28), EligibilityOutcome.NotEligible, "2026-1", [notYet]),
                    new(new(2035, 1, 1), EligibilityOutcome.Eligible, "2026-1", []),
                ]),
            }),
        };
        var offer = Sample.Offer with { StartsOn = DateOnly.Parse(startsOn, System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(expected, Sample.Pipeline([], []).Explain(offer, person, Sample.Today).Blockers.SingleOrDefault()?.Reason.ToString());
    }
}
