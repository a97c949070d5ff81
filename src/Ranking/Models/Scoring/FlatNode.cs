namespace Matching.Ranking.Models.Scoring;

/// <summary>A question in 24 bytes.</summary>
/// <param name="Threshold">Values up to this go left.</param>
/// <param name="Slot">Where its value stands; <c>~n</c> for the n-th categorical question of the tree.</param>
/// <param name="Left">A node, or <c>~leaf</c>.</param>
/// <param name="Right">A node, or <c>~leaf</c>.</param>
internal readonly record struct FlatNode(double Threshold, int Slot, int Left, int Right);
