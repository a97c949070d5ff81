using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Matching.Persistence.Imports.Faults;

/// <summary>The words of every fault, of imports and of the API, in French or English, from <c>ImportFaults.resx</c> and <c>ImportFaults.en.resx</c>.</summary>
/// <remarks>
/// A code has the sentence that says what is wrong and, under <c>code/allowed</c>, what would be accepted, in which <c>{0}</c> to <c>{2}</c>
/// stand for the bounds. Bounds come as values; their words are here.
/// </remarks>
public static partial class FaultWords
{
    private static readonly ResourceManager Texts = new("Matching.Persistence.Imports.Texts.ImportFaults", typeof(FaultWords).Assembly);

    /// <summary>What is wrong with a value and what would be accepted.</summary>
    /// <param name="fault">The fault; its field is not told.</param>
    /// <param name="culture">French unless it is English.</param>
    public static string Of(InputFault fault, CultureInfo culture) => Of(new ImportFault(fault), culture);

    /// <summary>What would be accepted, alone; empty when the sentence says it all.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="culture">French unless it is English.</param>
    public static string Allowed(InputFault fault, CultureInfo culture) => Allowed(new ImportFault(fault), culture);

    /// <summary>What a fault of a code would accept, told without its bounds; null where the words need them, or the code has none.</summary>
    /// <param name="code">The code, such as <c>rome.format</c>.</param>
    /// <param name="culture">French unless it is English.</param>
    public static string? Allowed(string code, CultureInfo culture) =>
        Texts.GetString(code + "/allowed", culture) is { } text && !Bound().IsMatch(text) ? text : null;

    internal static string Of(ImportFault fault, CultureInfo culture)
    {
        var text = Texts.GetString(fault.Code, culture) ?? Text("unknown-code", culture);
        var allowed = Allowed(fault, culture);
        var said = Fill(text, fault, allowed);
        return allowed.Length == 0 || text.Contains("{allowed}", StringComparison.Ordinal) ? said : $"{said} {Fill(Text("expected", culture), fault, allowed)}";
    }

    internal static string Allowed(ImportFault fault, CultureInfo culture)
    {
        var words = fault.Bounds.Select(bound => Word(bound, culture)).ToList();
        // A limit that does not apply is left out of the bounds, and its words with it.
        return (Texts.GetString($"{fault.Code}/allowed.{words.Count}", culture) ?? Texts.GetString(fault.Code + "/allowed", culture)) is { } text
            ? Bound().Replace(text, found => words.ElementAtOrDefault(found.Groups[1].Value[0] - '0') ?? "")
            : words.Count > 0 ? string.Join(", ", words)
            : Texts.GetString(fault.Code, culture)?.Contains("{allowed}", StringComparison.Ordinal) == true ? Text("nothing", culture)
            : "";
    }

    /// <summary>Whether a code has a sentence of its own.</summary>
    internal static bool Knows(string code, CultureInfo culture) => Texts.GetString(code, culture) is not null;

    /// <summary>A text of the resources.</summary>
    /// <exception cref="MissingManifestResourceException">There is none of that name.</exception>
    internal static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"The text '{key}' is missing.");

    // One pass, so that a value that holds a placeholder's name stays as the file wrote it.
    internal static string Fill(string text, ImportFault fault, string allowed = "") => Placeholder().Replace(text, found => found.Groups[1].Value switch
    {
        "value" => fault.Value,
        "allowed" => allowed,
        "code" => fault.Code,
        "column" => fault.Column ?? "",
        "number" => Number(fault.ColumnNumber),
        "line" => Number(fault.Line),
        "item" => Number(fault.Item),
        "other" => Number(fault.OtherLine),
        "suggestion" => fault.Suggestion ?? "",
        _ => found.Value,
    });

    private static string Word(object bound, CultureInfo culture) => bound switch
    {
        Enum value => CodeWord.Of(value),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("#,0.######", culture),
        double number => number.ToString("0.######", culture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => bound.ToString() ?? "",
    };

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{([0-2])\}", RegexOptions.CultureInvariant)]
    private static partial Regex Bound();
}
