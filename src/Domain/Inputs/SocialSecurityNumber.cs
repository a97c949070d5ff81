using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Domain;

/// <summary>Finds French social security numbers (NIR) in text: they must not be collected for matching (CNIL).</summary>
public static partial class SocialSecurityNumber
{
    /// <summary>Whether the text holds a number whose key is right, however it is spaced.</summary>
    /// <remarks>Fifteen characters: 13 (with 2A or 2B for Corsica) and the key, 97 less the remainder of the 13 by 97.</remarks>
    public static bool IsIn(string text)
    {
        // Matches may overlap digits before them, so every start is tried.
        for (var match = Format().Match(text); match.Success; match = Format().Match(text, match.Index + 1))
        {
            var plain = string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            // The key of a Corsican number is computed with 19 for 2A and 18 for 2B.
            var digits = plain.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
            var number = long.Parse(digits[..13], CultureInfo.InvariantCulture);
            if (97 - (number % 97) == int.Parse(digits[13..], CultureInfo.InvariantCulture)) return true;
        }
        return false;
    }

    [GeneratedRegex(@"(?<![0-9])[12](?:[\s.\-_/]{0,3}[0-9]){2}(?:[\s.\-_/]{0,3}[0-9]){2}[\s.\-_/]{0,3}(?:[0-9][\s.\-_/]{0,3}[0-9]|2[\s.\-_/]{0,3}[ABab])(?:[\s.\-_/]{0,3}[0-9]){6}(?:[\s.\-_/]{0,3}[0-9]){2}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Format();
}
