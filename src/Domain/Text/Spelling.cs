using System.Globalization;
using System.Text;
using Matching.Text;

namespace Matching.Domain.Text;

/// <summary>Text as people type it: folded, so that spellings of one thing compare equal, and the nearest of known names.</summary>
public static class Spelling
{
    // Longer names are near to none of ours, and the distance costs the product of both lengths.
    private const int LongestName = 60;

    // Letters of Latin alphabets that Unicode does not take apart.
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['œ'] = "oe", ['æ'] = "ae", ['ß'] = "ss", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ħ'] = "h",
    };

    /// <summary>Words in lower case with single blanks between: accents and ligatures resolved, anything but letters and digits left out.</summary>
    /// <remarks><c>L’Haÿ-les-Roses</c> is <c>l hay les roses</c>.</remarks>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        // Normalising text that is not well-formed Unicode would throw; what is broken stays, so that it equals no word.
        var isBroken = PlainText.HasLoneSurrogate(text);
        foreach (var character in isBroken ? text : text.Normalize(NormalizationForm.FormKD))
        {
            if (isBroken && char.IsSurrogate(character))
            {
                folded.Append('\ufffd');
            }
            else if (char.IsLetterOrDigit(character))
            {
                var lower = char.ToLowerInvariant(character);
                if (Plain.TryGetValue(lower, out var letters)) folded.Append(letters);
                else folded.Append(lower);
            }
            else if (!IsMark(character) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The folded text without blanks: <c>Début du marché</c> is <c>debutdumarche</c>.</summary>
    public static string Letters(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The known name nearest to the written one; null when none is within a third of its letters.</summary>
    /// <param name="written">What somebody wrote.</param>
    /// <param name="known">What could have been meant; of equally near ones the first in ordinal order.</param>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestName) return null;

        var letters = Letters(written);
        var most = Math.Max(1, letters.Length / 3);
        return known
            .Select(name => (Name: name, Distance: EditDistance.Between(letters, Letters(name), most)))
            .Where(near => near.Distance is not null && near.Distance < letters.Length)
            .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name)
            .FirstOrDefault();
    }

    /// <summary>Whether the folded word, or a beginning of it that ends in the same letter, is one typing fault away from what was typed.</summary>
    /// <remarks>A fault in the last letter counts against the whole word only: otherwise <c>marie</c> would find every <c>mari…</c>.</remarks>
    public static bool IsOneFaultFrom(string typed, string word)
    {
        if (word.Length < typed.Length - 1 || typed.Length < 2 || word.Length < 2 || !CanBegin(typed, word)) return false;
        if (EditDistance.Between(typed, word, 1) is not null) return true;

        for (var length = typed.Length - 1; length <= Math.Min(typed.Length + 1, word.Length - 1); length++)
        {
            if (word[length - 1] == typed[^1] && EditDistance.Between(typed, word.AsSpan(0, length), 1) is not null) return true;
        }

        return false;
    }

    // One fault leaves one of the first two letters in its place or moves it by one: most words are told apart by that alone.
    private static bool CanBegin(string typed, string word) =>
        typed[0] == word[0] || typed[1] == word[1] || typed[0] == word[1] || typed[1] == word[0];

    private static bool IsMark(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
