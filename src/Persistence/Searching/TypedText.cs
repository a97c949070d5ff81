using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Persistence.Searching;

/// <summary>What somebody typed into a search, taken apart. The one reading for places, titles and names.</summary>
internal static partial class TypedText
{
    // Nobody types more to find one thing.
    private const int LongestText = 100, MostTerms = 10;

    private const int LeastStem = 3, LeastShared = 5;

    private static readonly string[] Roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    // Endings of the feminine, and how many of their letters the masculine has too.
    private static readonly (string Ending, int Kept)[] FeminineEndings =
    [
        ("ienne", 3), ("onne", 2), ("iere", 2), ("euse", 2), ("trice", 1), ("ante", 3), ("ente", 3), ("ee", 1), ("ere", 1), ("ale", 2), ("elle", 2),
        ("ve", 0),
    ];

    /// <summary>The terms in their order; none when nothing typed is a letter or digit.</summary>
    public static IReadOnlyList<TypedTerm> Read(string text, SearchedKind kind)
    {
        var typed = text.Length <= LongestText ? text : text[..LongestText];
        var words = Words(kind switch
        {
            SearchedKind.Places => SpacedPlaceCode().Replace(typed, "$1$2"),
            SearchedKind.Titles => SpacedRomeCode().Replace(typed, "$1$2"),
            _ => Civility().Replace(typed, ""),
        }, kind);
        if (kind == SearchedKind.Places) words = [.. words.Where(word => word != "cedex")];
        return [.. words.Take(MostTerms).Select(word => Term(word, kind))];
    }

    /// <summary>The words of a name or of what was typed, folded, as both sides compare them.</summary>
    public static IReadOnlyList<string> Words(string text, SearchedKind kind)
    {
        var plain = kind == SearchedKind.Titles ? GenderMark().Replace(text, "") : text;
        var words = Spelling.Fold(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return kind switch
        {
            SearchedKind.Titles => Array.ConvertAll(words, Singular),
            SearchedKind.Places => Array.ConvertAll(words, word => Ordinal().Match(word) is { Success: true } ordinal ? ordinal.Groups[1].Value : word),
            _ => words,
        };
    }

    private static TypedTerm Term(string word, SearchedKind kind)
    {
        var readings = Abbreviations.Of(word, kind).Prepend(word);
        if (kind == SearchedKind.Titles && Masculine(word) is { } beginning) readings = readings.Append(beginning);
        return new(
            word, [.. readings.Select(reading => reading.Split(' ')).Select(words => kind == SearchedKind.Titles ? Array.ConvertAll(words, Singular) : words)])
        {
            IsSlight = Abbreviations.IsSlight(word, kind),
            Codes = kind == SearchedKind.Names ? [] : CodesOf(word),
            Number = kind == SearchedKind.Places ? NumberOf(word) : null,
        };
    }

    // Spreadsheets drop the zero of 01000, and a department is written 1 as well as 01.
    private static IReadOnlyList<string> CodesOf(string word) => word switch
    {
        _ when !word.Any(char.IsAsciiDigit) => [],
        [_] => ["0" + word],
        _ when word.Length == 4 && word.All(char.IsAsciiDigit) => [word, "0" + word],
        _ => [word.ToUpperInvariant()],
    };

    private static string? NumberOf(string word)
    {
        if (word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number.ToString(CultureInfo.InvariantCulture);

        var roman = Array.IndexOf(Roman, word.TrimEnd('e'));
        return roman < 0 ? null : (roman + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] is 's' or 'x' ? word[..^1] : word;

    // A beginning that the feminine shares with the masculine form: caissi(ère), vende(use), conduct(rice), technicien(ne).
    private static string? Masculine(string word)
    {
        foreach (var (ending, kept) in FeminineEndings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;

            // A short stem would find too much, unless enough of it stays: agent(e), but not vent(e).
            var beginning = word[..^(ending.Length - kept)];
            if (word.Length >= ending.Length + LeastStem || beginning.Length >= LeastShared) return beginning;
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<=\p{L})\(\p{L}{1,6}\)"
        + @"|(?<=\p{L}{3})[·•․‧⋅.](?:e|es|s|ne|nes|te|re|ère|se|euse|rice|trice|ice)\b(?:[·•․‧⋅.]s\b)?"
        + @"|(?<=\p{L}{3})-(?:e|es|ne|trice|euse|ère)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GenderMark();

    // Codes as people read them out: 75 011, 2A 004; F 1703.
    [GeneratedRegex(@"(?<![\w])([0-9][0-9ab])\s([0-9]{3})(?![\w])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpacedPlaceCode();

    [GeneratedRegex(@"(?<![\w])([a-n])\s([0-9]{2,4})(?![\w])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpacedRomeCode();

    // Before a name; "M." is, and "M" alone is an initial.
    [GeneratedRegex(@"^\s*(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle)\s+(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Civility();

    [GeneratedRegex("^([0-9]{1,2})(?:e|er|ere|eme|ieme|nd|nde|d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
