using System.Text.RegularExpressions;
using Matching.Api.Matches;

namespace Matching.Api.Tests.Matches;

/// <summary>What no sentence for a reader may hold: codes, names of enumerations, raw days, empty slots, or words of the other language.</summary>
internal static partial class Sentences
{
    /// <summary>Fails with the sentence where it holds any of it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">Its language.</param>
    /// <param name="holdsFrenchNames">It holds names that exist in French only: labels of ROME and of licences.</param>
    public static void AssertSound(string sentence, ReaderLanguage language, bool holdsFrenchNames = false)
    {
        AssertNone(Fault(), sentence);
        if (language == ReaderLanguage.Fr) AssertNone(FaultInFrench(), sentence);
        else if (!holdsFrenchNames) AssertNone(FaultInEnglish(), sentence);
    }

    /// <summary>The sentence with plain spaces, as an expectation is typed.</summary>
    public static string Plain(string sentence) => sentence.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static void AssertNone(Regex fault, string sentence)
    {
        if (fault.Match(sentence) is { Success: true } found) Assert.Fail($"'{found.Value}' in: {sentence}");
    }

    // inner capitals; a name with a digit (Level3); dotted codes; ISO days and months; ROME codes but not articles of law; empty or unfilled slots;
    // doubled words.
    [GeneratedRegex(
        @"[a-z][A-Z]|\b[A-Z][a-z]{3,}\d|\b[a-z]{3,}\.[a-z]{3,}(?<!clausesociale34\.fr)\b"
        + @"|\b\d{4}-\d{2}(?!\d)|\b\d{4}-\d{2}-|/(?!\d| [A-ZÉÈ])\B|\b[A-N]\d{4}\b(?!-)"
        + @"|[{}|_]|\(\s*\)|:\s*[.;,)]|\s[.,]|\s{2}|\b(\p{L}{2,})\s\1\b|System\.")]
    private static partial Regex Fault();

    // English words; a point for a decimal; plain spaces before double signs and units; straight apostrophes; words that would have to agree.
    [GeneratedRegex(
        @"\b(?:the|of|not|known|with|from|asked|week(?!-end)|hours?|days?|points|owes|their|by|activity|report)\b"
        + @"|(?<!article 1)\d\.\d|[ ](?:[:;!?%»])|\d[ ](?:min|h|km|j|pt|jours?)\b|'|\bnon connue?s?\b|(?<![\w)-])-\d")]
    private static partial Regex FaultInFrench();

    [GeneratedRegex(
        @"\b(?:le|les|des|du(?! travail)|pour|avec|connue?|heures|jours?|souhaitée?s?|depuis|éligibilité|niveau|sans)\b"
        + @"|\d,\d{1,2}(?!\d)|[ ][:;!?%]|(?<![\w)-])-\d")]
    private static partial Regex FaultInEnglish();
}
