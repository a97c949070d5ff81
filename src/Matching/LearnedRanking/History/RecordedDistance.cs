using Matching.Retrieval;

namespace Matching.LearnedRanking.History;

/// <summary>How far the work site lay from where the journey was reckoned, kept instead of both places: a log of places would tell where people live.</summary>
/// <remarks>
/// Reckoned from <see cref="MatchableCandidate.Home"/>; in the first snapshots from the geocoded point, and left so
/// (docs/decisions/0090-home-is-a-commune.md).
/// </remarks>
/// <param name="IsHomeKnown">Whether it was known where the person lives.</param>
/// <param name="Straight">The great-circle length; null when either place was not known.</param>
public sealed record RecordedDistance(bool IsHomeKnown, Kilometres? Straight);
