using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Matching.Persistence.Importing;

/// <summary>Says a fault in French or English.</summary>
public static partial class ImportFaultSentence
{
    private static readonly string[] RejectedColumnKeys = ["rejected.line", "rejected.column", "rejected.code", "rejected.reason"];

    private static readonly ResourceManager Texts = new("Matching.Persistence.Imports.Texts.ImportFaults", typeof(ImportFaultSentence).Assembly);

    /// <summary>Where and what, on one line: <c>offres.csv, ligne 12, colonne 3 « rome » : …</c></summary>
    /// <param name="fault">The fault.</param>
    /// <param name="culture">French unless it is English.</param>
    public static string Of(ImportFault fault, CultureInfo culture)
    {
        var place = string.Join(", ", new[] { fault.File, Row(fault, culture), Column(fault, culture) }.Where(part => part.Length > 0));
        var said = Fill(Texts.GetString(fault.Code, culture) ?? Text("unknown-code", culture), fault);
        var meant = fault.Suggestion is null ? "" : " " + Fill(Text("suggestion", culture), fault);
        return place.Length == 0 ? said + meant : $"{place}{(IsFrench(culture) ? " : " : ": ")}{said}{meant}";
    }

    /// <summary>Whether a code has a sentence of its own.</summary>
    internal static bool Knows(string code, CultureInfo culture) => Texts.GetString(code, culture) is not null;

    /// <summary>The headers of the columns that a file of rejected rows adds.</summary>
    internal static IEnumerable<string> RejectedColumns(CultureInfo culture) =>
        RejectedColumnKeys.Select(key => Text(key, culture));

    private static string Row(ImportFault fault, CultureInfo culture) =>
        fault.Line is null ? "" : Fill(Text(fault.Item is null ? "place.line" : "place.item", culture), fault);

    private static string Column(ImportFault fault, CultureInfo culture) =>
        fault.Column is null ? "" : Fill(Text(fault.ColumnNumber is null ? "place.name" : "place.column", culture), fault);

    private static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"The text '{key}' is missing.");

    private static bool IsFrench(CultureInfo culture) => culture.TwoLetterISOLanguageName != "en";

    // One pass, so that a value that holds a placeholder's name stays as the file wrote it.
    private static string Fill(string text, ImportFault fault) => Placeholder().Replace(text, found => found.Groups[1].Value switch
    {
        "value" => fault.Value,
        "allowed" => fault.Allowed,
        "code" => fault.Code,
        "column" => fault.Column ?? "",
        "number" => Number(fault.ColumnNumber),
        "line" => Number(fault.Line),
        "item" => Number(fault.Item),
        "other" => Number(fault.OtherLine),
        "suggestion" => fault.Suggestion ?? "",
        ['0' or '1'] digit => Parameter(fault, digit[0] - '0'),
        _ => found.Value,
    });

    private static string Parameter(ImportFault fault, int rank) =>
        rank < fault.Parameters.Count ? fault.Parameters[rank] : rank == 0 ? fault.Allowed : "";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\{([a-z]+|[01])\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
