using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Matching.Domain.Inputs;

/// <summary>Finds French social security numbers (NIR) in text: they must not be collected for matching (CNIL).</summary>
/// <remarks>
/// In whatever guise: full-width or other digits, spaced, with invisible characters, with leading zeros, with the word "clé" before
/// the key, or without the key. Fifteen characters with the key: sex or register, year, month, department (2A and 2B for Corsica),
/// commune, order, key. The key tells a number from any other fifteen digits; thirteen digits without one are taken for a number
/// where the month, the department and the grouping are those of one.
/// </remarks>
public static partial class SocialSecurityNumber
{
    private const int FewestDigits = 12, LongestWait = 1_000;

    /// <summary>Whether the text holds such a number.</summary>
    public static bool IsIn(string text)
    {
        if (text.Count(character => char.IsAsciiDigit(character) || !char.IsAscii(character)) < FewestDigits) return false;
        var plain = Plain(text);
        if (plain.Count(char.IsAsciiDigit) < FewestDigits || DecimalNumber().IsMatch(plain)) return false;
        plain = Date().Replace(plain, "x");
        return HasKeyed(plain) || Bare().IsMatch(plain) || BareAlone().IsMatch(plain);
    }

    private static bool HasKeyed(string plain)
    {
        var phones = Phone().Matches(plain);
        // Matches may overlap digits before them, so every start is tried.
        for (var match = Keyed().Match(plain); match.Success; match = Keyed().Match(plain, match.Groups["first"].Index + 1))
        {
            if (IsKeyRight(match) && !phones.Any(phone => IsCut(phone, match.Groups["first"].Index, match.Index + match.Length))) return true;
        }

        return false;
    }

    private static bool IsKeyRight(Match match)
    {
        var characters = string.Concat((match.Groups["first"].Value + match.Groups["rest"].Value).Where(char.IsAsciiLetterOrDigit));
        // The key of a Corsican number is computed with 19 for 2A and 18 for 2B.
        var digits = characters[5..7] switch
        {
            "2a" => characters[..5] + "19" + characters[7..],
            "2b" => characters[..5] + "18" + characters[7..],
            _ => characters,
        };
        var key = string.Concat(match.Groups["key"].Value.Where(char.IsAsciiDigit));
        return 97 - (long.Parse(digits, CultureInfo.InvariantCulture) % 97) == int.Parse(key, CultureInfo.InvariantCulture);
    }

    // In a list of telephone numbers, fifteen digits from the middle of one to the middle of another are no number of their own.
    private static bool IsCut(Match phone, int start, int end) =>
        (phone.Index < start && start < phone.Index + phone.Length) || (phone.Index < end && end < phone.Index + phone.Length);

    /// <summary>Digits and letters in their plainest form, a blank for anything else that is seen, nothing for what is not.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                Append(plain, rune);
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            if (CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0) is >= 0 and var digit) plain.Append((char)('0' + digit));
            else
                foreach (var simpler in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()) Append(plain, simpler);
        }

        return plain.ToString();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark) return;
        // A bar stands between the values of one cell, such as postal codes: no number goes across it.
        if (rune.Value == '|') plain.Append('x');
        else if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '+' or '.' or ',')) plain.Append(char.ToLowerInvariant((char)rune.Value));
        else plain.Append(Rune.IsLetter(rune) ? 'x' : ' ');
    }

    // Sex or register; year and month; department; commune and order; the word "clé"; the key.
    [GeneratedRegex(
        @"(?<![0-9])0*(?<first>[1-478])"
        + @"(?<rest>(?:[ .,]{0,3}[0-9]){4}"
        + @"[ .,]{0,3}(?:[0-9][ .,]{0,3}[0-9]|2[ .,]{0,3}[ab])"
        + @"(?:[ .,]{0,3}[0-9]){6})"
        + @"[ .,]{0,3}(?:(?:clef|cle|key)[ .,]{0,3}(?:de controle[ .,]{0,3})?)?"
        + @"(?<key>[0-9][ .,]{0,3}[0-9])(?![0-9])",
        RegexOptions.CultureInvariant, LongestWait)]
    private static partial Regex Keyed();

    // Blanks only where the number's own groups end. Not after a plus (an Ivorian telephone number has 13 digits too) or a decimal point.
    [GeneratedRegex(
        @"(?<![0-9+]|[0-9][.,])[12]"
        + @"[ .]{0,2}[0-9]{2}[ .]{0,2}(?:0[1-9]|1[0-2])"
        + @"[ .]{0,2}(?:0[1-9]|[1-9][0-9]|2[ab])"
        + @"[ .]{0,2}[0-9]{3}[ .]{0,2}[0-9]{3}(?![ .]{0,2}[0-9])",
        RegexOptions.CultureInvariant, LongestWait)]
    private static partial Regex Bare();

    // The whole text is one, grouped in any way; 00225 and 00229 begin telephone numbers of the same length.
    [GeneratedRegex(
        @"^(?![ .,]*0 *0 *2 *2 *[59])[ .,]*(?:0[ .,]{0,3}0[ .,]{0,3})?[12]"
        + @"(?:[ .,]{0,3}[0-9]){2}[ .,]{0,3}(?:0[ .,]{0,3}[1-9]|1[ .,]{0,3}[0-2])"
        + @"[ .,]{0,3}(?:[1-9][ .,]{0,3}[0-9]|0[ .,]{0,3}[1-9]|2[ .,]{0,3}[ab])"
        + @"(?:[ .,]{0,3}[0-9]){6}[ .,]*$",
        RegexOptions.CultureInvariant, LongestWait)]
    private static partial Regex BareAlone();

    [GeneratedRegex(@"(?<![0-9])(?:\+ ?33 ?|0033 ?|0)[1-9](?:[ .]?[0-9]{2}){4}(?![0-9])", RegexOptions.CultureInvariant, LongestWait)]
    private static partial Regex Phone();

    // Two dates have as many digits as a number with its key.
    [GeneratedRegex(
        @"(?<![0-9])(?:(?:0?[1-9]|[12][0-9]|3[01])[ .](?:0?[1-9]|1[0-2])[ .](?:19|20)[0-9]{2}"
        + @"|(?:19|20)[0-9]{2}[ .](?:0[1-9]|1[0-2])[ .](?:0[1-9]|[12][0-9]|3[01]))(?![0-9])",
        RegexOptions.CultureInvariant, LongestWait)]
    private static partial Regex Date();

    [GeneratedRegex(@"^ *[0-9]{1,3}[.,][0-9]+ *$", RegexOptions.CultureInvariant, LongestWait)]
    private static partial Regex DecimalNumber();
}
