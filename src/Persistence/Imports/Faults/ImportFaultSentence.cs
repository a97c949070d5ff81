using System.Globalization;

namespace Matching.Persistence.Imports.Faults;

/// <summary>Says where a fault is and what is wrong, in French or English.</summary>
public static class ImportFaultSentence
{
    private static readonly string[] RejectedColumnKeys = ["rejected.line", "rejected.column", "rejected.code", "rejected.reason"];

    /// <summary>Where and what, on one line: <c>offres.csv, ligne 12, colonne 3 « rome » : …</c></summary>
    /// <param name="fault">The fault.</param>
    /// <param name="culture">French unless it is English.</param>
    public static string Of(ImportFault fault, CultureInfo culture)
    {
        var place = string.Join(", ", new[] { fault.File, Row(fault, culture), Column(fault, culture) }.Where(part => part.Length > 0));
        var said = FaultWords.Of(fault, culture);
        var meant = fault.Suggestion is null ? "" : " " + Say("suggestion", fault, culture);
        return place.Length == 0 ? said + meant : $"{place}{(IsFrench(culture) ? " : " : ": ")}{said}{meant}";
    }

    /// <summary>Whether a code has a sentence of its own.</summary>
    internal static bool Knows(string code, CultureInfo culture) => FaultWords.Knows(code, culture);

    /// <summary>The headers of the columns that a file of rejected rows adds.</summary>
    internal static IEnumerable<string> RejectedColumns(CultureInfo culture) => RejectedColumnKeys.Select(key => FaultWords.Text(key, culture));

    private static string Row(ImportFault fault, CultureInfo culture) =>
        fault.Line is null ? "" : Say(fault.Item is null ? "place.line" : "place.item", fault, culture);

    private static string Column(ImportFault fault, CultureInfo culture) =>
        fault.Column is null ? "" : Say(fault.ColumnNumber is null ? "place.name" : "place.column", fault, culture);

    private static string Say(string key, ImportFault fault, CultureInfo culture) => FaultWords.Fill(FaultWords.Text(key, culture), fault);

    private static bool IsFrench(CultureInfo culture) => culture.TwoLetterISOLanguageName != "en";
}
