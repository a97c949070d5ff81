using System.Globalization;

namespace Matching.Persistence.Imports;

/// <summary>Reads the domain's measures that are no text values of their own.</summary>
internal static class RowMeasures
{
    /// <summary>A level of qualification, in the old or new nomenclature; null when empty or refused.</summary>
    public static QualificationLevel? Level(this ImportRow row, Column column)
    {
        if (row.Raw(column) is not { } text) return null;
        if (QualificationNomenclature.TryParse(text, out var level, out var fault)) return level;
        row.Refuse(column, fault);
        return null;
    }

    /// <summary>Hours a week; null when empty or refused.</summary>
    public static WeeklyHours? WeeklyHours(this ImportRow row, Column column) =>
        row.Number(column, 0.01m, 48, 2) is { } hours ? new WeeklyHours(hours) : null;

    /// <summary>The code of a department or region, of two or three characters; null when empty or refused.</summary>
    public static string? AreaCode(this ImportRow row, Column column, string zeroLost)
    {
        const int Longest = 3;
        if (row.Text(column, Longest) is not { } text) return null;
        if (text.Length > 1 || !char.IsAsciiDigit(text[0])) return text;
        row.Refuse(column, new ImportFault(new InputFault(zeroLost, text, $"{"0" + text}")));
        return null;
    }

    /// <summary>A telephone number; null when empty or refused.</summary>
    public static string? Phone(this ImportRow row, Column column)
    {
        const int Longest = 40, FrenchDigits = 9;
        var text = row.Text(column, Longest);
        // 0612345678 taken for a number is 612345678: no French number has nine digits.
        if (text is not { Length: FrenchDigits } || text[0] is < '1' or > '9' || !text.All(char.IsAsciiDigit)) return text;
        row.Refuse(column, new ImportFault(new InputFault("phone.leading-zero-lost", text, $"{"0" + text}")));
        return null;
    }

    /// <summary>A measured share from 0 to 1; null when empty or refused.</summary>
    public static double? Fraction(this ImportRow row, Column column)
    {
        if (row.Raw(column) is not { } text) return null;
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1) return share;
        row.Refuse(column, new ImportFault("number.decimal", text, 0, 1));
        return null;
    }
}
