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
