namespace Matching.Fairness.Floors;

/// <summary>What a floor of the marché did to a list.</summary>
/// <param name="Percent">The least part of residents of QPV asked for, 1 to 99.</param>
/// <param name="Places">The first places that it holds for.</param>
/// <param name="Moved">How many residents it moved up.</param>
/// <param name="Missing">How many residents the list lacks to keep it; 0 when it is kept.</param>
public sealed record FloorResult(int Percent, int Places, int Moved, int Missing)
{
    /// <summary>Whether every prefix of the first places holds enough residents.</summary>
    public bool IsKept => Missing == 0;
}
