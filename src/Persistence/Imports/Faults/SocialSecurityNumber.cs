using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Persistence.Importing;

/// <summary>Finds French social security numbers (NIR), which a recruitment file must not hold.</summary>
/// <remarks>
/// CNIL, guide du recrutement (2023): the NIR may not be collected from candidates. A number is sex (1, 2; 3, 4, 7, 8
/// provisional), year, month (or 20 and above when unknown), department (2A and 2B in Corsica), commune, rank and a key
/// of two digits: 97 − (number mod 97), 2A counted as 19 and 2B as 18 (INSEE). Only numbers whose key is right are found.
/// </remarks>
internal static partial class SocialSecurityNumber
{
    private const string Shield = "[NIR]";

    /// <summary>Whether the text holds a number whose key is right, written with or without separators.</summary>
    public static bool IsIn(string? text) =>
        text is { Length: >= 15 } && Written().Matches(text).Any(HasRightKey);

    /// <summary>The text with every such number replaced; null stays null.</summary>
    public static string? Mask(string? text) =>
        text is { Length: >= 15 } ? Written().Replace(text, found => HasRightKey(found) ? Shield : found.Value) : text;

    private static bool HasRightKey(Match found)
    {
        var digits = string.Concat(found.Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var number = digits[..13].Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && int.TryParse(digits[13..], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && key == 97 - (int)(value % 97);
    }

    [GeneratedRegex(
        @"(?<![0-9])[1-478][\s.\-]*[0-9][\s.\-]*[0-9][\s.\-]*(?:0[\s.\-]*[1-9]|1[\s.\-]*[0-2]|[2-9][\s.\-]*[0-9])[\s.\-]*(?:[0-9][\s.\-]*[0-9]|2[\s.\-]*[ABab])(?:[\s.\-]*[0-9]){8}(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
