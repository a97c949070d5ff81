using System.Globalization;
using System.Resources;

namespace Matching.Api.Matches;

/// <summary>Says what a model made of a match in French or English, from <c>ContributionSentences.resx</c> and <c>ContributionSentences.en.resx</c>.</summary>
internal static class ContributionSentences
{
    private static readonly ResourceManager Texts = new(typeof(ContributionSentences));
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR"), English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What one feature added or took, such as <c>Durée du trajet (26,2 min) : +1,25 pt</c>.</summary>
    /// <exception cref="MissingManifestResourceException">The feature has no words.</exception>
    public static string Say(LearnedContribution contribution, ReaderLanguage language)
    {
        var culture = CultureOf(language);
        var isKnown = !double.IsNaN(contribution.Value);
        return Typography.Set(
            Text(isKnown ? "contribution" : "contribution.unknown", culture)
                .Replace("{label}", Text(contribution.Feature, culture), StringComparison.Ordinal)
                .Replace("{value}", isKnown ? Value(contribution, culture, language) : "", StringComparison.Ordinal)
                .Replace("{points}", contribution.Points.Value.ToString("+0.0##;-0.0##;0", culture), StringComparison.Ordinal),
            language);
    }

    /// <summary>In what two people differ, and in whose favour.</summary>
    /// <exception cref="MissingManifestResourceException">The rule or family has no words.</exception>
    public static string Say(MatchDifference difference, ReaderLanguage language)
    {
        var culture = CultureOf(language);
        return Typography.Set(
            Text(difference.By > Points.Zero ? "difference.first" : "difference.second", culture)
                .Replace("{label}", Label(difference, culture), StringComparison.Ordinal)
                .Replace("{points}", Math.Abs(difference.By.Value).ToString("0.0##", culture), StringComparison.Ordinal),
            language);
    }

    /// <summary>A text by its key; for tests that every one is there.</summary>
    /// <exception cref="MissingManifestResourceException">There is none.</exception>
    public static string Term(string key, ReaderLanguage language) => Text(key, CultureOf(language));

    private static string Label(MatchDifference difference, CultureInfo culture) => (difference.Rule, difference.Family) switch
    {
        ({ } rule, _) => Text($"rule.{rule}", culture),
        (_, { } family) => Text("learned", culture).Replace("{label}", Text($"family.{family}", culture), StringComparison.Ordinal),
        _ => Text("learned-part", culture),
    };

    private static string Value(LearnedContribution contribution, CultureInfo culture, ReaderLanguage language)
    {
        var (key, number) = ContributionValues.Of(contribution.Feature, contribution.Value);
        if (ContributionValues.IsTermOfReasons(key)) return ReasonSentences.Term(key, language);
        if (number is not { } figure) return Text(key, culture);
        var shown = Shown(key, (decimal)figure);
        var one = culture == French ? Math.Abs(shown) < 2 : shown == 1;
        return Text(key == "unit.days" && one ? "unit.day" : key, culture).Replace("{value}", shown.ToString("#,0.##", culture), StringComparison.Ordinal);
    }

    // Times and shares are estimates, and tenths of many hours help nobody.
    private static decimal Shown(string key, decimal figure) =>
        key is "unit.minutes" or "unit.share" || (key == "unit.hours" && figure >= 100) ? decimal.Round(figure, MidpointRounding.AwayFromZero) : figure;

    private static CultureInfo CultureOf(ReaderLanguage language) => language == ReaderLanguage.En ? English : French;

    private static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? RuleTexts.Find(key, culture) ?? throw new MissingManifestResourceException($"No words for '{key}'.");
}

/// <summary>How a feature's value is told: as a number with its unit, or as a word.</summary>
internal static class ContributionValues
{
    /// <summary>The key of the text, and the number that it holds; null where the text is a word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The feature is not one of <see cref="MatchFeatures.Schema"/>.</exception>
    public static (string Key, double? Number) Of(string feature, double value) => feature switch
    {
        "rules.share" or "journey.share-of-accepted" or "licences.held" => ("unit.share", value * 100),
        "journey.minutes" => ("unit.minutes", value),
        "hours.gap" or "hours.weekly" or "hours.planned" or "path.domain-hours" => ("unit.hours", value),
        "start.days-late" or "start.days-ahead" or "contract.days" or "path.gap-days" => ("unit.days", value),
        "level.missing" or "level.above" or "path.steps" => ("unit.count", value),
        // People count from one.
        "occupation.linked-wish" => value < MatchFeatures.NoWish ? ("unit.wish", value + 1) : ("wish.none", null),
        "occupation.link" => ($"link.{(OccupationLink)value}", null),
        "barriers.mobility" or "barriers.childcare" or "barriers.french" or "barriers.digital" => ($"touch.{(int)value}", null),
        "shift.accepted" or "contract.accepted" or "path.same-employer" or "offer.tutor" or "offer.transit" => (value > 0 ? "yes" : "no", null),
        "shift.kind" => ($"shift.{(Shift)value}", null),
        "contract.type" => ($"contractType.{(ContractType)value}", null),
        "offer.sector" => ($"sector.{(MarcheSector)value}", null),
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "Expected a feature of the schema."),
    };

    /// <summary>Whether the word stands among those of the rules' reasons.</summary>
    public static bool IsTermOfReasons(string key) =>
        key.StartsWith("contractType.", StringComparison.Ordinal) || (key.StartsWith("shift.", StringComparison.Ordinal) && key != "shift.accepted");
}
