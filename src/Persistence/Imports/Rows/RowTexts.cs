using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Rows;

/// <summary>Reads texts, codes and lists from a row.</summary>
internal static partial class RowTexts
{
    /// <summary>As many decimals as a number can have.</summary>
    public const int AnyDecimals = 28;

    // Digits in a group of thousands: who may have as many decimals is not asked which of both is meant.
    private const int Thousands = 3;

    /// <summary>A free text; null when empty, refused when it cannot be kept.</summary>
    public static string? Text(this ImportRow row, Column column, int longest = PlainText.NameLength)
    {
        var text = row.Raw(column);
        if (PlainText.Check(column.Name, text, longest) is not { } fault) return text;
        row.Refuse(column, fault);
        return null;
    }

    /// <summary>A free text that must be there; empty when refused.</summary>
    public static string RequiredText(this ImportRow row, Column column, int longest = PlainText.NameLength) =>
        row.Raw(column) is null ? Missing(row, column, "") : row.Text(column, longest) ?? "";

    /// <summary>A code or measure; null when empty or refused.</summary>
    public static T? Optional<T>(this ImportRow row, Column column) where T : struct, ITextValue<T>
    {
        if (row.Raw(column) is not { } text) return null;
        return !Scientific().IsMatch(text) ? row.CodeOf<T>(column, text) : Refused<T>(row, column, new("code.rounded", text));
    }

    /// <summary>A code or measure that must be there; its default when refused.</summary>
    public static T Required<T>(this ImportRow row, Column column) where T : struct, ITextValue<T> =>
        row.Raw(column) is null ? Missing(row, column, default(T)) : row.Optional<T>(column) ?? default;

    /// <summary>The code that a part of a cell names; null when refused.</summary>
    public static T? CodeOf<T>(this ImportRow row, Column column, string text) where T : struct, ITextValue<T>
    {
        if (T.TryParse(text, out var value, out var fault)) return value;
        row.Refuse(column, new ImportFault(fault, text));
        return null;
    }

    /// <summary>Several codes in one cell, with commas, bars or blanks between; each once, as they are written.</summary>
    public static IReadOnlyList<T> List<T>(this ImportRow row, Column column) where T : struct, ITextValue<T>
    {
        var found = new List<T>();
        foreach (var part in Parts(row, column))
        {
            if (!T.TryParse(part, out var value, out var fault)) row.Refuse(column, new ImportFault(fault, part));
            else if (!found.Contains(value)) found.Add(value);
        }
        return found;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; null when empty or refused.</summary>
    public static int? Whole(this ImportRow row, Column column, int least, int most)
    {
        if (row.Raw(column) is not { } text || RefusesTwoReadings(row, column, text)) return null;
        if (decimal.TryParse(Plain(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most && decimal.Truncate(value) == value) return (int)value;
        row.Refuse(column, new ImportFault("number.whole", text, least, most));
        return null;
    }

    /// <summary>A number with a decimal point or comma, from <paramref name="least"/> to <paramref name="most"/>; null when empty or refused.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="least">The least value accepted.</param>
    /// <param name="most">The greatest value accepted.</param>
    /// <param name="decimals">The most decimals accepted; <see cref="AnyDecimals"/> for as many as one likes.</param>
    /// <param name="unit">The unit that a spreadsheet may write behind it.</param>
    public static decimal? Number(this ImportRow row, Column column, decimal least, decimal most, int decimals, string unit = "")
    {
        if (row.Raw(column) is not { } text || (decimals < Thousands && RefusesTwoReadings(row, column, text))) return null;
        var plain = Plain(WithoutUnit(text, unit));
        if (decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most && decimal.Round(value, decimals) == value) return value;
        row.Refuse(column, decimals switch
        {
            0 => new ImportFault("number.whole", text, least, most),
            AnyDecimals => new ImportFault("number.decimal", text, least, most),
            _ => new ImportFault("number.decimal", text, least, most, decimals),
        });
        return null;
    }

    /// <summary>The number without the unit behind it.</summary>
    public static string WithoutUnit(string text, string unit) =>
        unit.Length > 0 && text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? text[..^unit.Length] : text;

    /// <summary>Refuses <c>1,200</c> where so many decimals make no sense: one country writes twelve hundred so, another one and a fifth.</summary>
    public static bool RefusesTwoReadings(ImportRow row, Column column, string text)
    {
        if (!OneGroupOfThree().IsMatch(text)) return false;
        row.Refuse(column, new ImportFault("number.thousands-or-decimals", text));
        return true;
    }

    // Spreadsheets write 1 200,50 with one of several blanks between the thousands.
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');

    /// <summary>Yes or no, in French or English; null when empty or refused.</summary>
    public static bool? YesNo(this ImportRow row, Column column)
    {
        if (row.Raw(column) is not { } text) return null;
        switch (Spelling.Letters(text))
        {
            case "oui" or "o" or "yes" or "y" or "vrai" or "true" or "1": return true;
            case "non" or "n" or "no" or "faux" or "false" or "0": return false;
            default:
                row.Refuse(column, new ImportFault("boolean.format", text));
                return null;
        }
    }

    /// <summary>Notes that a value must be there.</summary>
    public static T Missing<T>(this ImportRow row, Column column, T fallback)
    {
        row.Refuse(column, new ImportFault("value.missing"));
        return fallback;
    }

    /// <summary>The parts of a cell that lists several values.</summary>
    public static string[] Parts(this ImportRow row, Column column) =>
        row.Raw(column)?.Split([' ', ',', '|', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static T? Refused<T>(ImportRow row, Column column, ImportFault fault) where T : struct
    {
        row.Refuse(column, fault);
        return null;
    }

    // 1,23457E+13: a spreadsheet took a long code for a number, and its last digits are gone.
    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex OneGroupOfThree();

    [GeneratedRegex(@"^[0-9](?:[.,][0-9]+)?E\+?[0-9]+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();
}
