namespace Matching.Seed.History.Facts;

/// <summary>A stretch of earlier work, while the made-up past is told.</summary>
/// <param name="Rome">The occupation.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day, inclusive.</param>
internal readonly record struct WorkStep(RomeCode Rome, DateOnly StartsOn, DateOnly EndsOn);
