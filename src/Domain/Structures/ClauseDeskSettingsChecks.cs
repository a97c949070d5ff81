using System.Globalization;

namespace Matching.Domain.Structures;

/// <summary>The checks of a desk's settings.</summary>
internal static class ClauseDeskSettingsChecks
{
    public static IEnumerable<InputFault> Of(ClauseDeskSettings settings) => new[]
    {
        EligibilityRuleSets.Find(settings.EligibilityRuleSet)?.Kind is EligibilityRuleSetKind.Clause or EligibilityRuleSetKind.ClauseTme
            ? null
            : new InputFault("settings.rule-set", settings.EligibilityRuleSet, "clause or clause-tme") { Field = "eligibilityRuleSet" },
        Within("hoursPerFte", settings.HoursPerFte, 1_000, 2_500),
        Within("seniorAge", settings.SeniorAge, 40, 70),
        Within("otherOpinionValidityMonths", settings.OtherOpinionValidityMonths, 1, 36),
        Within("recentWorkUsableDays", settings.RecentWorkUsableDays, 0, 366),
        Within("qpvTransitionMonths", settings.QpvTransitionMonths, 0, 60),
        Within("introductionLapsesAfterDays", settings.IntroductionLapsesAfterDays, 1, 366),
        Within("introductionReminderDays", settings.IntroductionReminderDays, 0, 60),
        Within("candidatureWarnedAfterDays", settings.CandidatureWarnedAfterDays, 1, 366),
        Within("candidatureStaleAfterDays", settings.CandidatureStaleAfterDays, 1, 366),
        // A desk may ask for more than the national charter, never for less.
        Within("npnruCharter", settings.NpnruCharter.Operations.Percent, decimal.ToInt32(NpnruCharter.National.Operations.Percent), 100),
        Within("npnruCharter", settings.NpnruCharter.LocalUrbanManagement.Percent, decimal.ToInt32(NpnruCharter.National.LocalUrbanManagement.Percent), 100),
        settings.LowestGeocodingScore is >= 0 and <= 1
            ? null
            : new InputFault("settings.range", settings.LowestGeocodingScore.ToString(CultureInfo.InvariantCulture), $"{0} to {1}")
            {
                Field = "lowestGeocodingScore",
            },
    }
    .Concat(settings.QpvTransitionsByBuyer.Select(transition => Within("qpvTransitionsByBuyer", transition.Months, 0, 60)))
    .Concat(settings.ValuationWindows.Select(window => Within("valuationWindows", window.Months, 1, 60)))
    .OfType<InputFault>();

    private static InputFault? Within(string field, decimal value, int lowest, int highest) => value >= lowest && value <= highest
        ? null
        : new InputFault("settings.range", value.ToString(CultureInfo.InvariantCulture), $"{lowest} to {highest}") { Field = field };
}
