using System.Globalization;
using System.Resources;
using System.Text;

namespace Matching.Api.Matches;

/// <summary>Says reasons in French or English, from <c>ReasonSentences.resx</c> and <c>ReasonSentences.en.resx</c>; those of the scoring rules from
/// <see cref="RuleTexts"/>.</summary>
/// <remarks>
/// A template names the values it needs in braces; <c>{daysLate|jour|jours}</c> adds the word that agrees with the number. A value that a
/// reason holds several times is listed. Terms stand in the same files under <c>value.Term</c>.
/// </remarks>
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
        var culture = CultureOf(language);
        return Typography.Set(Fill(Text(Key(reason), culture), slot => Slot(slot, reason, culture, labels)), language);
    }

    /// <summary>A term of the domain in words, such as <c>criterion.deld</c>.</summary>
    /// <exception cref="MissingManifestResourceException">The term has no words.</exception>
    public static string Term(string key, ReaderLanguage language) => Text(key, CultureOf(language));

    private static CultureInfo CultureOf(ReaderLanguage language) => language == ReaderLanguage.En ? English : French;

    // The same reason reads otherwise where time alone will lift it, and where a radius rather than a time was accepted.
    private static string Key(Reason reason) =>
        reason.Code is BlockerCodes.NotEligible or BlockerCodes.CarrierNotEligible && reason["possibleFrom"] is not null ? reason.Code + "-yet"
        : reason["radius"] is not null ? reason.Code + "-radius"
        : reason.Code;

    private static string Slot(string slot, Reason reason, CultureInfo culture, IReadOnlyDictionary<string, string> labels)
    {
        var parts = slot.Split('|');
        var values = reason.Values.Where(value => value.Name == parts[0]).ToList();
        var said = string.Join(" ; ", values.Select(value => Value(value, culture, labels)));
        return parts.Length == 1 || values.Count == 0 ? said : $"{said} {(IsOne(values[0].Number ?? 0, culture) ? parts[1] : parts[2])}";
    }

    // French counts 0 and 1,5 as one.
    private static bool IsOne(decimal number, CultureInfo culture) => culture == French ? Math.Abs(number) < 2 : number == 1;

    private static string Value(ReasonValue value, CultureInfo culture, IReadOnlyDictionary<string, string> labels) => value.Kind switch
    {
        ReasonValueKind.Date => value.Date!.Value.ToString("d", culture),
        ReasonValueKind.Occupation => labels.TryGetValue(value.Text, out var label) ? label : value.Text,
        ReasonValueKind.Licence => Domain.Offers.LicenceCatalogue.Find(Domain.Offers.LicenceCode.Parse(value.Text))?.Label ?? value.Text,
        ReasonValueKind.Term => Text($"{Family(value.Name)}.{value.Text}", culture),
        _ => Number(value.Kind, value.Number!.Value).ToString("#,0.##", culture),
    };

    // Times are estimates, and tenths of a long way or of many hours help nobody.
    private static decimal Number(ReasonValueKind kind, decimal number) => kind switch
    {
        ReasonValueKind.Minutes => decimal.Round(number, MidpointRounding.AwayFromZero),
        ReasonValueKind.Kilometres when number >= 10 => decimal.Round(number, MidpointRounding.AwayFromZero),
        ReasonValueKind.Hours when number >= 100 => decimal.Round(number, MidpointRounding.AwayFromZero),
        _ => number,
    };

    // Levels are compared, so the same words serve what is asked and what is held.
    private static string Family(string name) => name is "asked" or "held" ? "level" : name;

    private static string Text(string key, CultureInfo culture) =>
        RuleTexts.Find(key, culture) ?? Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"No sentence for '{key}'.");

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
