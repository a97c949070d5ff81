using Matching.Explanations;
using Matching.LearnedRanking.Features;

namespace Matching.LearnedRanking.Explaining;

/// <summary>What one feature added to a learned score, or took from it.</summary>
/// <param name="Feature">The name of the column, such as <c>journey.minutes</c>.</param>
/// <param name="Family">Under what it is told to a reader.</param>
/// <param name="Value">The value of the pair; NaN when not known.</param>
/// <param name="Points">The points; below 0 when it took some.</param>
public sealed record LearnedContribution(string Feature, FeatureFamily Family, double Value, Points Points);
