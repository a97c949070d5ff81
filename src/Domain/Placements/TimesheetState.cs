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
