namespace Matching.Domain.Candidates;

/// <summary>An occupation that somebody looks for, and how far they would go for it.</summary>
/// <param name="Rome">The occupation.</param>
/// <param name="MaxMinutes">The longest door-to-door time accepted for it; null when not said.</param>
/// <param name="MaxDistance">The widest radius accepted for it; null when not said.</param>
public sealed record JobTarget(RomeCode Rome, TravelMinutes? MaxMinutes = null, Kilometres? MaxDistance = null);
