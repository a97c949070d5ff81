namespace Matching.Domain.Placements;

/// <summary>The moves between the states of a placement.</summary>
public static class PlacementStates
{
    /// <summary>The allowed moves.</summary>
    public static StateMachine<PlacementState> Machine { get; } = new("placement",
        (PlacementState.Planned, [PlacementState.Active, PlacementState.BrokenOff]),
        (PlacementState.Active, [PlacementState.Suspended, PlacementState.Completed, PlacementState.BrokenOff, PlacementState.Converted]),
        (PlacementState.Suspended, [PlacementState.Active, PlacementState.Completed, PlacementState.BrokenOff]));
}
