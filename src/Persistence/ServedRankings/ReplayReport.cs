namespace Matching.Persistence.ServedRankings;

/// <summary>What came of working logged lines out again.</summary>
/// <param name="Rankings">Rankings looked at.</param>
/// <param name="Pairs">Lines looked at.</param>
/// <param name="Differences">Lines whose bytes differ, as logged and as worked out; empty when all are the same.</param>
public sealed record ReplayReport(int Rankings, int Pairs, IReadOnlyList<ReplayDifference> Differences);
