using Matching.Domain;

namespace Matching;

/// <summary>How far home and work site lay apart, kept instead of both places: a log of places would tell where people live.</summary>
/// <param name="IsHomeKnown">Whether it was known where the person lives.</param>
/// <param name="Straight">The great-circle length; null when either place was not known.</param>
public sealed record RecordedDistance(bool IsHomeKnown, Kilometres? Straight);
