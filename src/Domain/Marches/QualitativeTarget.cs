namespace Matching.Domain.Marches;

/// <summary>A goal beside the hours, such as hires among women or a share of permanent jobs.</summary>
/// <param name="Text">The goal in the words of the marché.</param>
/// <param name="Persons">The persons to reach, 1 or more; null when the goal is not counted in persons.</param>
public sealed record QualitativeTarget(string Text, int? Persons = null);
