using System.Text.RegularExpressions;

namespace Matching.Api.Matches;

/// <summary>Sets a sentence as its language is printed: French spaces before double signs and units, apostrophes, minus signs.</summary>
/// <remarks>Narrow no-break space before ; ! ? % and », no-break space before : and between a number and its unit (Lexique des règles
/// typographiques en usage à l'Imprimerie nationale).</remarks>
internal static partial class Typography
{
    private const string Narrow = "\u202F", NoBreak = "\u00A0", Minus = "\u2212";

    /// <summary>The sentence, set.</summary>
    public static string Set(string sentence, ReaderLanguage language)
    {
        var set = HyphenAsMinus().Replace(sentence, Minus);
        if (language == ReaderLanguage.En) return set.Replace(" ; ", "; ", StringComparison.Ordinal);
        set = BeforeNarrow().Replace(set, Narrow).Replace("« ", "«" + Narrow, StringComparison.Ordinal).Replace('\'', '’');
        return BeforeNoBreak().Replace(set, NoBreak);
    }

    [GeneratedRegex(@"(?<![\w)-])-(?=\d)")]
    private static partial Regex HyphenAsMinus();

    [GeneratedRegex(@" (?=[;!?%»])")]
    private static partial Regex BeforeNarrow();

    [GeneratedRegex(@" (?=:)|(?<=\d) (?=(?:min|h|km|j|pt|jours?|ans?|mois)\b)|(?<=n°) ")]
    private static partial Regex BeforeNoBreak();
}
