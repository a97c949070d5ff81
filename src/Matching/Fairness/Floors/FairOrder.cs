namespace Matching.Fairness.Floors;

/// <summary>An order that keeps a floor as far as it can be kept.</summary>
/// <param name="Order">For each new place the place in the order given, both from 0.</param>
/// <param name="Missing">How many protected people the prefix that is worst off lacks because there are too few in the list; 0 when the floor is kept.</param>
internal sealed record FairOrder(IReadOnlyList<int> Order, int Missing)
{
    /// <summary>Whether every prefix keeps the floor.</summary>
    public bool IsKept => Missing == 0;
}
