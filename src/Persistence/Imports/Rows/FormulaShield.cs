using System.Globalization;
using System.Text;

namespace Matching.Persistence.Imports.Rows;

/// <summary>Keeps a text what it is on its way through a spreadsheet and back: an apostrophe before what would be taken for something else.</summary>
/// <remarks>
/// Formulas (OWASP, CSV injection), with blanks or invisible characters before them too, and in the sign's full-width and small forms; a number with a plus
/// sign, which would lose it; blanks at
/// either end, and the word that clears a cell, which an import would take for itself. Plain numbers such as <c>-0.58</c>
/// stay as they are; imports take one apostrophe off again.
/// </remarks>
internal static class FormulaShield
{
    private const NumberStyles SignedNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The cell's text as an export writes it.</summary>
    public static string Add(string text) => NeedsShield(text) ? "'" + text : text;

    /// <summary>The text that an export shielded; another cell's text without the blanks around it.</summary>
    public static string Remove(string cell)
    {
        if (cell is ['\'', .. var rest] && NeedsShield(rest)) return rest;
        // A spreadsheet or a reader may have taken the blanks around the cell away, or put some there.
        return cell.Trim() is ['\'', .. var inner] && NeedsShield(inner) ? inner : cell.Trim();
    }

    private static bool NeedsShield(string text)
    {
        if (text.Length == 0) return false;
        if (text is ['\'', .. var rest]) return NeedsShield(rest);
        var visible = text.Trim();
        return visible.Length != text.Length || ClearWord.Is(visible) || IsFormula(visible);
    }

    // Some spreadsheets pass over what is not seen before the sign.
    private static bool IsFormula(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format) continue;
            return IsSign(rune) && (text[0] == '+' || !double.TryParse(text, SignedNumber, CultureInfo.InvariantCulture, out _));
        }

        return false;
    }

    // U+2212 is the typographic minus; the compatibility forms are those of full-width, small, raised and lowered signs.
    private static bool IsSign(Rune rune) =>
        rune.Value is 0x2212 || (rune.IsBmp && ((char)rune.Value).ToString().Normalize(NormalizationForm.FormKD) is "=" or "+" or "-" or "@");
}
