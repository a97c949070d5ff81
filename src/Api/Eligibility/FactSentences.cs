using System.Globalization;
using System.Resources;
using Matching.Api.Matches;

namespace Matching.Api.Eligibility;

/// <summary>Says the facts that a finding on eligibility rests on, from <c>FactSentences.resx</c> and <c>FactSentences.en.resx</c>.</summary>
internal static class FactSentences
{
    private static readonly ResourceManager Texts = new(typeof(FactSentences));
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR"), English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The fact in words, such as <c>Bénéficiaire du RSA : depuis le 01/06/2025</c>.</summary>
    /// <exception cref="MissingManifestResourceException">The fact has no words.</exception>
    public static string Say(Fact fact, ReaderLanguage language)
    {
        var culture = language == ReaderLanguage.En ? English : French;
        var value = fact.Code.StartsWith("status.", StringComparison.Ordinal) ? Period(fact.Value, culture)
            : fact.Code.StartsWith("qpv.", StringComparison.Ordinal) ? Residence(fact.Value, culture)
            : fact.Value.Length == 0 ? Text("unknown", culture)
            : Value(fact, culture, language);
        return Typography.Set($"{Text(fact.Code, culture)}{Text("is", culture)}{value}", language);
    }

    private static string Value(Fact fact, CultureInfo culture, ReaderLanguage language) => fact.Code switch
    {
        "level" => ReasonSentences.Term($"level.{fact.Value}", language),
        _ when fact.Value is "true" or "false" => Text(fact.Value, culture),
        _ when Day(fact.Value) is { } day => day.ToString("d", culture),
        _ =>
            Text("unit." + fact.Code, culture).Replace(
                "{value}", decimal.Parse(fact.Value, CultureInfo.InvariantCulture).ToString("#,0.##", culture), StringComparison.Ordinal),
    };

    // Both ends are inclusive; each may be missing.
    private static string Period(string interval, CultureInfo culture)
    {
        var ends = interval.Split('/');
        var (since, until) = (Day(ends[0]), Day(ends[^1]));
        var key = (since, until) switch { (null, null) => "period.open", (_, null) => "period.since", (null, _) => "period.until", _ => "period.between" };
        return Text(key, culture)
            .Replace("{since}", since?.ToString("d", culture), StringComparison.Ordinal)
            .Replace("{until}", until?.ToString("d", culture), StringComparison.Ordinal);
    }

    // The value is the district's number, why nothing can be said, or that the address lies in none.
    private static string Residence(string value, CultureInfo culture) =>
        value.Length == 0 ? Text("unknown", culture) : Texts.GetString("qpv." + value, culture) ?? Text("qpv.inside", culture);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"No words for '{key}'.");
}
