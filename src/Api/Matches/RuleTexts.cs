using System.Globalization;
using System.Resources;

namespace Matching.Api.Matches;

/// <summary>All that is said of the scoring rules in French and English, from <c>RuleTexts.resx</c> and <c>RuleTexts.en.resx</c>.</summary>
/// <remarks>
/// For each rule its label (<c>RuleKind.MOBILITY</c>), its name where two people are compared (<c>rule.Mobility</c>), and a sentence for
/// each of its reasons (<c>mobility.within</c>), written as <see cref="ReasonSentences"/> reads them.
/// </remarks>
internal static class RuleTexts
{
    private static readonly ResourceManager Texts = new(typeof(RuleTexts));

    /// <summary>The text of a key; null when it is not said of a rule.</summary>
    public static string? Find(string key, CultureInfo culture) => Texts.GetString(key, culture);
}
