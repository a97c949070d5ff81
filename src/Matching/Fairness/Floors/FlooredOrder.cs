namespace Matching.Fairness.Floors;

/// <summary>An order after a floor.</summary>
/// <param name="Order">For each place the number of the pair, both from 0.</param>
/// <param name="Moves">For each place how the floor changed it; null where it did not.</param>
/// <param name="Residents">Of each place before it whether a resident stood there.</param>
/// <param name="Result">What it did to the list.</param>
internal sealed record FlooredOrder(int[] Order, FloorMove?[] Moves, bool[] Residents, FloorResult Result);
