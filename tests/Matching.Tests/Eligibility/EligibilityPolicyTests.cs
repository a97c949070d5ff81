namespace Matching.Tests;

public sealed class EligibilityPolicyTests
{
    [Fact]
    public void Carries_every_setting_that_the_judge_may_look_at()
    {
        // These settings concern reports, hours owed and candidatures; a new setting must be put in the policy or in this list.
        string[] elsewhere =
        [
            "HoursPerFte", "ValuationWindows", "IntroductionLapsesAfterDays", "IntroductionReminderDays", "CandidatureWarnedAfterDays",
            "CandidatureStaleAfterDays", "QpvTransitionsByBuyer", "NpnruCharter",
        ];
        var carried = typeof(EligibilityPolicy).GetProperties().Select(property => property.Name == "RuleSet" ? "EligibilityRuleSet" : property.Name);

        Assert.Empty(typeof(ClauseDeskSettings).GetProperties().Select(property => property.Name).Except(carried).Except(elsewhere));
    }

    [Fact]
    public void Comes_back_from_settings_as_it_was()
    {
        var buyer = new BuyerId(Guid.Empty);
        var settings = new ClauseDeskSettings
        {
            EligibilityRuleSet = "clause-tme",
            SeniorAge = 55,
            SeniorBoundary = SeniorBoundary.MoreThan,
            AcceptsYoungWithoutExperience = true,
            OtherOpinionValidityMonths = 2,
            RecentWorkUsableDays = 9,
            QpvTransitionMonths = 6,
            LowestGeocodingScore = 0.5,
            QpvTransitionsByBuyer = [new(buyer, 24)],
        };

        var policy = EligibilityPolicy.Of(settings, null);
        Assert.Equal(policy, EligibilityPolicy.Of(policy.ToSettings(), buyer));
        Assert.Equal(24, EligibilityPolicy.Of(settings, buyer).QpvTransitionMonths);
        Assert.Equal(policy, EligibilityPolicy.Of(settings with { }, null));
    }
}
