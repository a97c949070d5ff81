using Matching.Explanations;
using Matching.Fairness.Floors;

namespace Matching.LearnedRanking;

/// <summary>The part of the final order that was asked for.</summary>
/// <param name="Entries">The pairs in their places.</param>
/// <param name="Residents">Of each place of the window before the floor whether a resident stood there; null without a floor.</param>
/// <param name="Floor">What a floor of the marché did to the list; null without one, and when nothing was asked for.</param>
/// <param name="Edge">Where the window ends; null without a model, and when nobody lies beyond.</param>
internal sealed record RankedPage(RankedEntry[] Entries, bool[]? Residents, FloorResult? Floor, WindowEdge? Edge);

/// <summary>A kept pair in its final place.</summary>
/// <param name="Pair">The pair as the rules scored it.</param>
/// <param name="Learned">What it was ordered by; null where the rules ordered alone.</param>
/// <param name="Shadow">What the model in the shadow would have ordered it by; null without one.</param>
/// <param name="ShadowRank">The place it would have had, from 1; null without one.</param>
/// <param name="RankBefore">The place before a floor of the marché, from 1; null without one, and beyond its window.</param>
/// <param name="Move">How a floor of the marché changed the place; null where it did not.</param>
internal readonly record struct RankedEntry(ScoredPair Pair, Points? Learned, Points? Shadow, int? ShadowRank, int? RankBefore = null, FloorMove? Move = null);
