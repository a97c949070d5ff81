using System.Globalization;
using System.Resources;
using Matching.Api.Matches;

namespace Matching.Api.Outcomes;

/// <summary>Says what came of a mutation in French or English, from <c>OutcomeSentences.resx</c> and <c>OutcomeSentences.en.resx</c>.</summary>
internal static class OutcomeSentences
{
    private static readonly ResourceManager Texts = new(typeof(OutcomeSentences));
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");

    /// <summary>The sentence of that name.</summary>
    /// <exception cref="MissingManifestResourceException">There is none.</exception>
    public static string Say(string key, ReaderLanguage language) =>
        Texts.GetString(key, Culture(language)) ?? throw new MissingManifestResourceException($"No sentence for '{key}'.");

    /// <summary>What is wrong with a value, in the same words as for a row of an import.</summary>
    public static string Invalid(InputFault fault, ReaderLanguage language)
    {
        var sentence = FaultWords.Of(fault, Culture(language));
        return fault.Field is { } field ? string.Format(Culture(language), Say("in-field", language), field, sentence) : sentence;
    }

    /// <summary>What would be accepted instead of a value.</summary>
    public static string Allowed(InputFault fault, ReaderLanguage language) => FaultWords.Allowed(fault, Culture(language));

    private static CultureInfo Culture(ReaderLanguage language) => language == ReaderLanguage.En ? English : French;
}
