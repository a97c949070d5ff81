namespace Matching.Persistence.Plausibility;

/// <summary>How often a rule was looked at.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Checked">On how many places of lists.</param>
/// <param name="Broken">How many of them break it.</param>
public sealed record PlausibilityTally(string Rule, int Checked, int Broken);
