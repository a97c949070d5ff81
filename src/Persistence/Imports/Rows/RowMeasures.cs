using System.Globalization;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Rows;

/// <summary>Reads the domain's measures that are no text values of their own.</summary>
internal static class RowMeasures
{
    private const string HourUnit = "h";

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
        row.Number(column, 0.01m, 48, 2, HourUnit) is { } hours ? new WeeklyHours(hours) : null;

    /// <summary>Hours of insertion; null when empty or refused.</summary>
    public static InsertionHours? Hours(this ImportRow row, Column column)
    {
        if (row.Raw(column) is not { } text || RowTexts.RefusesTwoReadings(row, column, text)) return null;
        return row.CodeOf<InsertionHours>(column, RowTexts.WithoutUnit(text, HourUnit));
    }

    /// <summary>The code of a department or region, of two or three characters; null when empty or refused.</summary>
    public static string? AreaCode(this ImportRow row, Column column, string zeroLost)
    {
        const int Longest = 3;
        if (row.Text(column, Longest) is not { } text || RefusesLostZero(row, column, text, zeroLost)) return null;
        return text;
    }

    /// <summary>Several codes of departments in one cell, in capitals, each once.</summary>
    public static IReadOnlyList<string> Departments(this ImportRow row, Column column) =>
    [
        .. row.Parts(column)
            .Where(code => !RefusesLostZero(row, column, code, "department.leading-zero-lost"))
            .Select(code => code.ToUpperInvariant())
            .Distinct(),
    ];

    /// <summary>A telephone number; null when empty or refused.</summary>
    public static string? Phone(this ImportRow row, Column column) => Checked(row, column, TelephoneNumber.Check);

    /// <summary>An e-mail address; null when empty or refused.</summary>
    public static string? Email(this ImportRow row, Column column) => Checked(row, column, EmailAddress.Check);

    private static string? Checked(ImportRow row, Column column, Func<string, string?, InputFault?> check)
    {
        var text = row.Raw(column);
        if (check(column.Name, text) is not { } fault) return text;
        row.Refuse(column, fault);
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

    private static bool RefusesLostZero(ImportRow row, Column column, string code, string zeroLost)
    {
        if (code.Length > 1 || !char.IsAsciiDigit(code[0])) return false;
        row.Refuse(column, new ImportFault(new InputFault(zeroLost, code, $"{"0" + code}")));
        return true;
    }
}
