namespace Matching.Domain.Placements;

/// <summary>Where a placement stands.</summary>
public enum PlacementState
{
    /// <summary>Agreed, not begun.</summary>
    Planned,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Interrupted, such as by illness.</summary>
    Suspended,

    /// <summary>Run to its end. Final.</summary>
    Completed,

    /// <summary>Ended early. Final.</summary>
    BrokenOff,

    /// <summary>Turned into a permanent job. Final.</summary>
    Converted,
}

/// <summary>The moves between the states of a placement.</summary>
public static class PlacementStates
{
    /// <summary>The allowed moves.</summary>
    public static StateMachine<PlacementState> Machine { get; } = new("placement",
        (PlacementState.Planned, [PlacementState.Active, PlacementState.BrokenOff]),
        (PlacementState.Active, [PlacementState.Suspended, PlacementState.Completed, PlacementState.BrokenOff, PlacementState.Converted]),
        (PlacementState.Suspended, [PlacementState.Active, PlacementState.Completed, PlacementState.BrokenOff]));
}
