using System.Globalization;

namespace Matching.Persistence.Importing;

/// <summary>Keeps spreadsheets from running a cell as a formula: an apostrophe before what they would take for one.</summary>
/// <remarks>OWASP, CSV injection. Plain numbers such as <c>-0.58</c> stay as they are; imports take the apostrophe off again.</remarks>
internal static class FormulaShield
{
    /// <summary>The cell's text as an export writes it.</summary>
    public static string Add(string text) => IsDangerous(text) ? "'" + text : text;

    /// <summary>The text that an export shielded.</summary>
    public static string Remove(string text) => text is ['\'', .. var rest] && IsDangerous(rest) ? rest : text;

    private static bool IsDangerous(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20', ..]
        && !double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
