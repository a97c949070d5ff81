namespace Matching.Persistence.ServedRankings;

/// <summary>What came of working logged lines out again.</summary>
/// <param name="Rankings">Rankings looked at.</param>
/// <param name="Pairs">Lines looked at.</param>
/// <param name="Differences">Lines whose bytes differ, as logged and as worked out; empty when all are the same.</param>
public sealed record ReplayReport(int Rankings, int Pairs, IReadOnlyList<ReplayDifference> Differences);

/// <summary>A line that was not worked out as it was served.</summary>
/// <param name="Logged">
/// The line as it was served: `name=value` of ranking, rank, place before a floor, whether the floor lifted it, who ranked it, points of rules,
/// model and shadow in thousandths, and place in the shadow.
/// </param>
/// <param name="Replayed">The line as worked out.</param>
public sealed record ReplayDifference(string Logged, string Replayed);
