using System.Globalization;
using System.Resources;
using System.Text;

namespace Matching.Api;

/// <summary>Says reasons in French or English, from <c>ReasonSentences.resx</c> and <c>ReasonSentences.en.resx</c>.</summary>
/// <remarks>A template names the values it needs in braces. Terms stand in the same files under <c>value.Term</c>.</remarks>
internal static class ReasonSentences
{
    private static readonly ResourceManager Texts = new(typeof(ReasonSentences));
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR"), English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The sentence of a reason.</summary>
    /// <param name="reason">The code and its values.</param>
    /// <param name="language">The language asked for.</param>
    /// <param name="labels">The labels of the ROME codes among the values; a code without one is said as it is.</param>
    /// <exception cref="MissingManifestResourceException">The code has no sentence.</exception>
    public static string Say(Reason reason, ReaderLanguage language, IReadOnlyDictionary<string, string> labels)
    {
        var culture = language == ReaderLanguage.En ? English : French;
        return Fill(Text(Key(reason), culture), name => reason[name] is { } value ? Value(value, culture, labels) : "?");
    }

    /// <summary>A term of the domain in words, such as <c>criterion.deld</c>.</summary>
    /// <exception cref="MissingManifestResourceException">The term has no words.</exception>
    public static string Term(string key, ReaderLanguage language) => Text(key, language == ReaderLanguage.En ? English : French);

    // The same blocker reads otherwise where time alone will lift it.
    private static string Key(Reason reason) =>
        reason.Code == BlockerCodes.NotEligible && reason["possibleFrom"] is not null ? reason.Code + "-yet" : reason.Code;

    private static string Value(ReasonValue value, CultureInfo culture, IReadOnlyDictionary<string, string> labels) => value.Kind switch
    {
        ReasonValueKind.Date => value.Date!.Value.ToString("d", culture),
        ReasonValueKind.Occupation => labels.TryGetValue(value.Text, out var label) ? $"{label} ({value.Text})" : value.Text,
        ReasonValueKind.Licence => Domain.LicenceCatalogue.Find(Domain.LicenceCode.Parse(value.Text))?.Label ?? value.Text,
        ReasonValueKind.Term => Text($"{Family(value.Name)}.{value.Text}", culture),
        _ => value.Number!.Value.ToString("#,0.##", culture),
    };

    // Levels are compared, so the same words serve what is asked and what is held.
    private static string Family(string name) => name is "asked" or "held" ? "level" : name;

    private static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"No sentence for '{key}'.");

    private static string Fill(string template, Func<string, string> value)
    {
        var sentence = new StringBuilder(template.Length + 40);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open < 0) return sentence.Append(template, at, template.Length - at).ToString();
            var close = template.IndexOf('}', open);
            sentence.Append(template, at, open - at).Append(value(template[(open + 1)..close]));
            at = close + 1;
        }

        return sentence.ToString();
    }
}
