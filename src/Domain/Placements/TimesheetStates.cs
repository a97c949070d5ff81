namespace Matching.Domain.Placements;

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
