namespace Matching.Domain.Places;

/// <summary>When each generation of QPV perimeters counts.</summary>
public static class QpvPerimeters
{
    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly DateOnly ChangeInMetropole = new(2024, 1, 1);
    private static readonly DateOnly ChangeOverseas = new(2025, 1, 1);

    /// <summary>The days on which a generation counts.</summary>
    /// <param name="From">The first day.</param>
    /// <param name="Until">The last day, inclusive; null while it is in force.</param>
    public readonly record struct Period(DateOnly From, DateOnly? Until);

    /// <summary>The generation in force on a day; for days before 2015 the first one.</summary>
    /// <param name="day">The day.</param>
    /// <param name="department">The department's code; null counts as metropolitan.</param>
    public static QpvVintage InForceOn(DateOnly day, string? department) =>
        day < Change(department) ? QpvVintage.Perimeters2015 : QpvVintage.Perimeters2024;

    /// <summary>The days on which a generation counts in a department.</summary>
    /// <param name="vintage">The generation.</param>
    /// <param name="department">The department's code; null counts as metropolitan.</param>
    public static Period Validity(QpvVintage vintage, string? department) => vintage == QpvVintage.Perimeters2015
        ? new(First, Change(department).AddDays(-1))
        : new(Change(department), null);

    private static DateOnly Change(string? department) =>
        department is { Length: 3 } && department[0] == '9' ? ChangeOverseas : ChangeInMetropole;
}

/// <summary>A generation of QPV perimeters, named by the year it came into force.</summary>
public enum QpvVintage
{
    /// <summary>Decrees 2014-1750 and 2014-1751; in force 2015 to 2023, overseas to 2024.</summary>
    Perimeters2015 = 2015,

    /// <summary>Decree 2023-1314, corrected by 2024-806; in force from 1 January 2024, overseas from 1 January 2025.</summary>
    Perimeters2024 = 2024,
}
