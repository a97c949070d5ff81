namespace Matching.Domain.Marches;

/// <summary>How far one obligation is fulfilled.</summary>
/// <param name="Owed">The hours owed.</param>
/// <param name="Done">The hours that count so far; may exceed those owed.</param>
public sealed record ObligationProgress(InsertionHours Owed, InsertionHours Done)
{
    /// <summary>The hours still to work; none when more was done than owed.</summary>
    public InsertionHours Remaining => Owed.Less(Done);

    /// <summary>Counts the opening balance and every validated timesheet, counter-entries taken off.</summary>
    /// <param name="obligation">The obligation.</param>
    /// <param name="timesheets">The timesheets of all placements that count towards it.</param>
    /// <param name="workedHours">All hours worked on the lot, for an obligation set as a share of them; null when not known.</param>
    public static ObligationProgress Of(HoursObligation obligation, IEnumerable<Timesheet> timesheets, InsertionHours? workedHours = null) =>
        new(obligation.OwedHours(workedHours),
            new(Math.Max(0, obligation.OpeningBalance.Value + timesheets.Sum(timesheet => timesheet.CountedHours))));
}
