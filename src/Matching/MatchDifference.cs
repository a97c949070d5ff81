using Matching.Explanations;
using Matching.LearnedRanking.Features;

namespace Matching;

/// <summary>One aspect in which two matches differ: a rule, or what a model makes of a family of features.</summary>
/// <param name="Rule">The rule; null for what a model learned.</param>
/// <param name="Family">The family of features; null for a rule, and for the whole of the model's part where it judged only one of both.</param>
/// <param name="First">The points of the first match.</param>
/// <param name="Second">The points of the second.</param>
public sealed record MatchDifference(RuleKind? Rule, FeatureFamily? Family, Points First, Points Second)
{
    /// <summary>By how many points the first is ahead; below 0 when it is behind.</summary>
    public Points By => First - Second;
}
