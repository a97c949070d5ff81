namespace Matching.Persistence.Importing;

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

    /// <summary>
    /// Several values in one cell where nothing said differs from none: null when the cell is empty, no values when it
    /// says <c>aucun</c>.
    /// </summary>
    public static IReadOnlyList<T>? KnownChoices<T>(this ImportRow row, Column column) where T : struct, Enum =>
        row.Raw(column) is not { } text ? null : SaysNone(text) ? [] : row.Choices<T>(column);

    /// <summary>Several codes in one cell where nothing said differs from none.</summary>
    public static IReadOnlyList<T>? KnownList<T>(this ImportRow row, Column column) where T : struct, ITextValue<T>, IComparable<T> =>
        row.Raw(column) is not { } text ? null : SaysNone(text) ? [] : row.List<T>(column);

    private static bool SaysNone(string text) => Spelling.Letters(text) is "aucun" or "aucune" or "none";
}
