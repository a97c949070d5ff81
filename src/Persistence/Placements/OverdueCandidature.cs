namespace Matching.Persistence.Placements;

/// <summary>A candidature whose reminder or end has come.</summary>
/// <param name="Candidature">The candidature.</param>
/// <param name="Deadline">What becomes of it, and when.</param>
public sealed record OverdueCandidature(Candidature Candidature, CandidatureDeadline Deadline);
