namespace Matching.Explanations;

/// <summary>Every code that is said of a list as a whole, or of a place in it that a floor changed.</summary>
/// <remarks>Stable: clients and sentences rely on them; add, never rename.</remarks>
public static class ListCodes
{
    /// <summary>
    /// Pairs whose occupations have no known link and that a list leaves out. Values: <c>leftOut</c> (how many), <c>places</c> (how many
    /// it shows).
    /// </summary>
    public const string UnlinkedLeftOut = "list.unlinked-left-out";

    /// <summary>Moved up, because the marché asks for a least part of residents of QPV. Values: <c>from</c>, <c>to</c>, <c>percent</c>.</summary>
    public const string MovedUp = "floor.moved-up";

    /// <summary>Passed by somebody who moved up. Values: <c>from</c>, <c>to</c>, <c>percent</c>.</summary>
    public const string Passed = "floor.passed";
}
