using System.Globalization;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Exports;

/// <summary>Values as the cells that imports read.</summary>
internal static class Cell
{
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Of(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string? Of(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    public static string? Of(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Of(bool? answer) => answer switch { true => "oui", false => "non", null => null };

    public static string? Of<T>(T? choice) where T : struct, Enum => choice is { } value ? RowChoices.NameOf(value) : null;
}
