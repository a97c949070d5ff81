namespace Matching.Persistence.Marches;

/// <summary>Which timesheets count, as SQL; the one definition for everything that adds hours up in the database.</summary>
internal static class ValuedTimesheets
{
    /// <summary>
    /// A condition on a timesheet <c>t</c> of a placement <c>p</c>: validated or locked, of a month with at least one day for which
    /// <see cref="Placement.ValuesAnyOf(YearMonth)"/> holds. Months are texts such as 2026-03, days begin with them.
    /// </summary>
    public const string Count = """
        t."State" IN ('Validated', 'Locked')
                AND t."Month" >= SUBSTR(CAST(COALESCE(p."ValuedFrom", p."StartsOn") AS text), 1, 7)
                AND (p."ValuedUntil" IS NULL OR t."Month" <= SUBSTR(CAST(p."ValuedUntil" AS text), 1, 7))
                AND (p."EndsOn" IS NULL OR t."Month" <= SUBSTR(CAST(p."EndsOn" AS text), 1, 7))
        """;
}
