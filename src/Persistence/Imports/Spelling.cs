using System.Globalization;
using System.Text;

namespace Matching.Persistence.Importing;

/// <summary>Compares names as people write them, and finds what they probably meant.</summary>
internal static class Spelling
{
    // Longer names cannot be near any of ours, and the distance costs the product of both lengths.
    private const int Longest = 60;

    /// <summary>Letters and digits only, without accents, in lower case: <c>Début du marché</c> is <c>debutdumarche</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>The known name nearest to the written one; null when all are too far to be what was meant.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > Longest || !IsWellFormed(written)) return null;
        var folded = Fold(written);
        var best = known
            .Select(name => (Name: name, Distance: Distance(folded, Fold(name))))
            .OrderBy(entry => entry.Distance).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(1, folded.Length / 3) ? best.Name : null;
    }

    private static bool IsWellFormed(string text) => !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');

    /// <summary>Edits (insert, delete, replace) that lead from one text to the other: Levenshtein's distance.</summary>
    private static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        var current = new int[to.Length + 1];
        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }
            (previous, current) = (current, previous);
        }
        return previous[to.Length];
    }
}
