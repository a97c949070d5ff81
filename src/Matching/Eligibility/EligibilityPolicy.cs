namespace Matching.Eligibility;

/// <summary>By which rule set, and with which settings of a desk, the judge decides for a marché. Two equal policies give equal verdicts.</summary>
/// <param name="RuleSet">The clause rule set, such as <c>clause</c> or <c>clause-tme</c>.</param>
/// <param name="SeniorAge">The age from which a job-seeker counts as senior, in years.</param>
/// <param name="SeniorBoundary">Whether that age itself counts.</param>
/// <param name="OtherOpinionValidityMonths">Months for which a prescriber's motivated opinion counts.</param>
/// <param name="RecentWorkUsableDays">Days around its last day during which a statement of recent work may be relied on.</param>
/// <param name="QpvTransitionMonths">Months during which a QPV of the former generation still counts, for this marché's buyer.</param>
/// <param name="LowestGeocodingScore">The lowest geocoding score that an answer on QPV may rest on.</param>
public sealed record EligibilityPolicy(
    string RuleSet,
    int SeniorAge,
    SeniorBoundary SeniorBoundary,
    int OtherOpinionValidityMonths,
    int RecentWorkUsableDays,
    int QpvTransitionMonths,
    double LowestGeocodingScore)
{
    /// <summary>The policy of a desk that changed none of its settings.</summary>
    public static EligibilityPolicy Default { get; } = Of(new ClauseDeskSettings(), null);

    /// <summary>The policy that a desk's settings make for the marchés of a buyer.</summary>
    public static EligibilityPolicy Of(ClauseDeskSettings settings, BuyerId? buyer) => new(
        settings.EligibilityRuleSet,
        settings.SeniorAge,
        settings.SeniorBoundary,
        settings.OtherOpinionValidityMonths,
        settings.RecentWorkUsableDays,
        settings.QpvTransitionMonthsFor(buyer),
        settings.LowestGeocodingScore);

    /// <summary>The settings as the judge takes them.</summary>
    public ClauseDeskSettings ToSettings() => new()
    {
        EligibilityRuleSet = RuleSet,
        SeniorAge = SeniorAge,
        SeniorBoundary = SeniorBoundary,
        OtherOpinionValidityMonths = OtherOpinionValidityMonths,
        RecentWorkUsableDays = RecentWorkUsableDays,
        QpvTransitionMonths = QpvTransitionMonths,
        LowestGeocodingScore = LowestGeocodingScore,
    };
}
