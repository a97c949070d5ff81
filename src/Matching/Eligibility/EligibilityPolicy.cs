namespace Matching.Eligibility;

/// <summary>By which rule set, and with which settings of a desk, the judge decides for a marché. Two equal policies give equal verdicts.</summary>
/// <param name="RuleSet">The rule set, such as <c>clause</c>, or for a carrier <c>iae-ai-etti</c>.</param>
/// <param name="SeniorAge">The age from which a job-seeker counts as senior, in years.</param>
/// <param name="SeniorBoundary">Whether that age itself counts.</param>
/// <param name="AcceptsYoungWithoutExperience">Whether somebody under 26 without work experience is eligible.</param>
/// <param name="OtherOpinionValidityMonths">Months for which a prescriber's motivated opinion counts.</param>
/// <param name="RecentWorkUsableDays">Days around its last day during which a statement of recent work may be relied on.</param>
/// <param name="QpvTransitionMonths">Months during which a QPV of the former generation still counts, for this marché's buyer.</param>
/// <param name="LowestGeocodingScore">The lowest geocoding score that an answer on QPV may rest on.</param>
public sealed record EligibilityPolicy(
    string RuleSet,
    int SeniorAge,
    SeniorBoundary SeniorBoundary,
    bool AcceptsYoungWithoutExperience,
    int OtherOpinionValidityMonths,
    int RecentWorkUsableDays,
    int QpvTransitionMonths,
    double LowestGeocodingScore)
{
    /// <summary>The policy of a desk that changed none of its settings.</summary>
    public static EligibilityPolicy Default { get; } = Of(new ClauseDeskSettings(), null);

    /// <summary>The policy for what a contract asks beside the clause; null when it asks for nothing. No desk settles anything of it.</summary>
    /// <param name="type">The kind of contract.</param>
    /// <param name="carrier">The kind of structure that employs; null when not chosen.</param>
    public static EligibilityPolicy? ForCarrier(ContractType type, CarrierKind? carrier) =>
        EligibilityRuleSets.ForContract(type, carrier) is { } rules ? Default with { RuleSet = rules.Id } : null;

    /// <summary>The rule set itself.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    internal EligibilityRuleSet Rules => EligibilityRuleSets.Find(RuleSet)
        ?? throw new ArgumentException($"'{RuleSet}' is no rule set; expected {string.Join(", ", EligibilityRuleSets.All.Select(rules => rules.Id))}.");

    /// <summary>The policy that a desk's settings make for the marchés of a buyer.</summary>
    public static EligibilityPolicy Of(ClauseDeskSettings settings, BuyerId? buyer) => new(
        settings.EligibilityRuleSet,
        settings.SeniorAge,
        settings.SeniorBoundary,
        settings.AcceptsYoungWithoutExperience,
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
        AcceptsYoungWithoutExperience = AcceptsYoungWithoutExperience,
        OtherOpinionValidityMonths = OtherOpinionValidityMonths,
        RecentWorkUsableDays = RecentWorkUsableDays,
        QpvTransitionMonths = QpvTransitionMonths,
        LowestGeocodingScore = LowestGeocodingScore,
    };
}
