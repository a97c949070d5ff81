using System.Globalization;
using System.Resources;
using Matching.Api.Matches;
using Matching.GraphQL.Types;

namespace Matching.Api.Labels;

/// <summary>The schema's enum values in French and English, from <c>EnumLabels.resx</c> and <c>EnumLabels.en.resx</c>; those of the scoring rules from
/// <see cref="RuleTexts"/>.</summary>
internal static class EnumLabels
{
    private static readonly ResourceManager Texts = new(typeof(EnumLabels));
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");

    /// <summary>Whether the values of an enum have labels: all but those of introspection.</summary>
    public static bool Has(EnumType type) => !type.Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The label of a value, such as <c>CandidatureState</c> and <c>REFUSED</c>.</summary>
    /// <exception cref="MissingManifestResourceException">There is none.</exception>
    public static string Say(string type, string value, ReaderLanguage language) =>
        Find($"{type}.{value}", language == ReaderLanguage.En ? English : French)
        ?? throw new MissingManifestResourceException($"No label for '{type}.{value}'.");

    private static string? Find(string key, CultureInfo culture) => Texts.GetString(key, culture) ?? RuleTexts.Find(key, culture);
}
