namespace Matching.Explanations;

/// <summary>Every code that is said of a list as a whole. Stable: clients and sentences rely on them; add, never rename.</summary>
public static class ListCodes
{
    /// <summary>
    /// Pairs whose occupations have no known link and that a list leaves out. Values: <c>leftOut</c> (how many), <c>places</c> (how many
    /// it shows).
    /// </summary>
    public const string UnlinkedLeftOut = "list.unlinked-left-out";
}
