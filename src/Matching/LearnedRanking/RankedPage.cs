using Matching.Fairness.Floors;

namespace Matching.LearnedRanking;

/// <summary>The part of the final order that was asked for.</summary>
/// <param name="Entries">The pairs in their places.</param>
/// <param name="Residents">Of each place of the window before the floor whether a resident stood there; null without a floor.</param>
/// <param name="Floor">What a floor of the marché did to the list; null without one, and when nothing was asked for.</param>
/// <param name="Edge">Where the window ends; null without a model, and when nobody lies beyond.</param>
internal sealed record RankedPage(RankedEntry[] Entries, bool[]? Residents, FloorResult? Floor, WindowEdge? Edge);
