using System.Globalization;
using System.Resources;

namespace Matching.Api;

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
        return Text("contribution", culture)
            .Replace("{label}", Text(contribution.Feature, culture), StringComparison.Ordinal)
            .Replace("{value}", Value(contribution, culture, language), StringComparison.Ordinal)
            .Replace("{points}", contribution.Points.Value.ToString("+0.0##;-0.0##;0", culture), StringComparison.Ordinal);
    }

    /// <summary>In what two people differ, and in whose favour.</summary>
    /// <exception cref="MissingManifestResourceException">The rule or family has no words.</exception>
    public static string Say(MatchDifference difference, ReaderLanguage language)
    {
        var culture = CultureOf(language);
        return Text(difference.By > Points.Zero ? "difference.first" : "difference.second", culture)
            .Replace("{label}", Label(difference, culture), StringComparison.Ordinal)
            .Replace("{points}", Math.Abs(difference.By.Value).ToString("0.0##", culture), StringComparison.Ordinal);
    }

    /// <summary>A text by its key; for tests that every one is there.</summary>
    /// <exception cref="MissingManifestResourceException">There is none.</exception>
    public static string Term(string key, ReaderLanguage language) => Text(key, CultureOf(language));

    private static string Label(MatchDifference difference, CultureInfo culture) => difference.Rule is { } rule
        ? Text($"rule.{rule}", culture)
        : Text("learned", culture).Replace("{label}", Text($"family.{difference.Family}", culture), StringComparison.Ordinal);

    private static string Value(LearnedContribution contribution, CultureInfo culture, ReaderLanguage language)
    {
        if (double.IsNaN(contribution.Value)) return Text("unknown", culture);
        var (key, number) = ContributionValues.Of(contribution.Feature, contribution.Value);
        if (ContributionValues.IsTermOfReasons(key)) return ReasonSentences.Term(key, language);
        return number is { } figure ? Text(key, culture).Replace("{value}", figure.ToString("#,0.##", culture), StringComparison.Ordinal) : Text(key, culture);
    }

    private static CultureInfo CultureOf(ReaderLanguage language) => language == ReaderLanguage.En ? English : French;

    private static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"No words for '{key}'.");
}
