using System.Globalization;
using System.Resources;
using Matching.Api.Matches;

namespace Matching.Api.Fairness.Cards;

/// <summary>The words of model cards in French and English, from <c>CardTexts.resx</c> and <c>CardTexts.en.resx</c>.</summary>
internal static class CardTexts
{
    private static readonly ResourceManager Texts = new(typeof(CardTexts));
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");

    /// <summary>The text of that name, its places filled with texts.</summary>
    /// <exception cref="MissingManifestResourceException">There is none.</exception>
    public static string Say(string key, ReaderLanguage language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Find(key, language) ?? throw new MissingManifestResourceException($"No text for '{key}'."), values);

    /// <summary>The text of that name; null when there is none.</summary>
    public static string? Find(string key, ReaderLanguage language) => Texts.GetString(key, language == ReaderLanguage.En ? English : French);
}
