namespace Matching.Persistence.Marches;

/// <summary>The one rule for figures that leave the clause desk: what fewer than five people made is left out.</summary>
/// <remarks>
/// Totals are made of what is shown, so that nothing can be worked out from a total and its other parts
/// (docs/decisions/0139-figures-of-few-people.md).
/// </remarks>
internal static class SmallCells
{
    private const int SmallestGroup = 5;

    /// <summary>The hours of an obligation as the reader may know them.</summary>
    /// <param name="hours">All of them.</param>
    /// <param name="opening">The part that nobody's timesheet tells.</param>
    /// <param name="workers">People whose hours are counted.</param>
    /// <param name="qpvWorkers">Those of them who lived in a QPV when hired.</param>
    /// <param name="reader">Who reads.</param>
    public static ObligationHours ShownTo(this ObligationHours hours, InsertionHours opening, int workers, int qpvWorkers, Actor reader)
    {
        // The desk follows these people one by one.
        if (reader.Role is Role.System or Role.Facilitateur) return hours;
        // A company reads its own timesheets; where its people live is not told by them.
        var isWhole = reader.Role == Role.Entreprise || IsLarge(workers);
        var showsPeople = reader.Role == Role.Entreprise || (isWhole && IsLarge(hours.Persons));
        var showsQpv = IsLarge(workers) && IsLarge(qpvWorkers) && IsLarge(workers - qpvWorkers);
        return hours with
        {
            DoneHours = isWhole ? hours.DoneHours : opening,
            QpvHours = showsQpv ? hours.QpvHours : new InsertionHours(0m),
            People = showsPeople ? hours.People : new HashSet<CandidateId>(),
            HidesPeople = !showsPeople,
            IsPartial = !isWhole || !showsQpv,
        };
    }

    // Nobody is no one in particular.
    private static bool IsLarge(int people) => people is 0 or >= SmallestGroup;
}
