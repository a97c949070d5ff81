namespace Matching.Persistence.ServedRankings;

/// <summary>A line that was not worked out as it was served.</summary>
/// <param name="Logged">
/// The line as it was served: `name=value` of ranking, rank, place before a floor, whether the floor lifted it, who ranked it, points of rules,
/// model and shadow in thousandths, and place in the shadow.
/// </param>
/// <param name="Replayed">The line as worked out.</param>
public sealed record ReplayDifference(string Logged, string Replayed);
