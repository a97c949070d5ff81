namespace Matching.Domain.Placements;

/// <summary>Where a timesheet stands.</summary>
public enum TimesheetState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Handed in.</summary>
    Submitted,

    /// <summary>Checked by the facilitateur: counts.</summary>
    Validated,

    /// <summary>Sent back.</summary>
    Rejected,

    /// <summary>In a report to a buyer: counts, and is corrected by a counter-entry only.</summary>
    Locked,
}

/// <summary>The moves between the states of a timesheet.</summary>
public static class TimesheetStates
{
    /// <summary>The allowed moves.</summary>
    public static StateMachine<TimesheetState> Machine { get; } = new("timesheet",
        (TimesheetState.Draft, [TimesheetState.Submitted]),
        (TimesheetState.Submitted, [TimesheetState.Validated, TimesheetState.Rejected]),
        (TimesheetState.Rejected, [TimesheetState.Draft]),
        (TimesheetState.Validated, [TimesheetState.Locked]));

    /// <summary>Whether the hours count.</summary>
    public static bool Counts(this TimesheetState state) => state is TimesheetState.Validated or TimesheetState.Locked;
}
