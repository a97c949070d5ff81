namespace Matching.Persistence;

/// <summary>A line that was not worked out as it was served.</summary>
/// <param name="Logged">The line as it was served: ranking, rank, who ranked it, points of rules, model and shadow in thousandths.</param>
/// <param name="Replayed">The line as worked out.</param>
public sealed record ReplayDifference(string Logged, string Replayed);
