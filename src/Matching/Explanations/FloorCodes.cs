namespace Matching.Explanations;

/// <summary>Every code that the reason of a place changed by a floor may have. Stable: clients and sentences rely on them; add, never rename.</summary>
public static class FloorCodes
{
    /// <summary>Moved up, because the marché asks for a least part of residents of QPV. Values: <c>from</c>, <c>to</c>, <c>percent</c>.</summary>
    public const string MovedUp = "floor.moved-up";

    /// <summary>Passed by somebody who moved up. Values: <c>from</c>, <c>to</c>, <c>percent</c>.</summary>
    public const string Passed = "floor.passed";
}
