using System.Globalization;
using System.Text;

namespace Matching.Persistence;

/// <summary>Text as people type it when they search: without accents, case or punctuation.</summary>
internal static class FoldedText
{
    /// <summary>Lower case, accents and ligatures resolved, everything but letters and digits as single blanks.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        // Ligatures have no decomposition in Unicode.
        var plain = text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase);
        if (StorableText.IsWellFormed(plain))
            plain = plain.Normalize(NormalizationForm.FormD);
        foreach (var character in plain)
        {
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
