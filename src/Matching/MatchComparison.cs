using Matching.Explanations;
using Matching.LearnedRanking.Explaining;
using Matching.LearnedRanking.Features;

namespace Matching;

/// <summary>What made the difference between two matches. The differences add up exactly to that of the points compared.</summary>
public sealed record MatchComparison
{
    private MatchComparison(RankedBy by, Points first, Points second, IEnumerable<MatchDifference> aspects)
    {
        (ComparedBy, First, Second) = (by, first, second);
        Differences = [.. aspects.Where(aspect => aspect.By != Points.Zero).OrderByDescending(aspect => Math.Abs(aspect.By.Thousandths))];
    }

    /// <summary>By what they are compared: rules and model where one and the same model judged both, else the rules alone.</summary>
    public RankedBy ComparedBy { get; }

    /// <summary>The points of the first.</summary>
    public Points First { get; }

    /// <summary>The points of the second.</summary>
    public Points Second { get; }

    /// <summary>By how many points the first is ahead; below 0 when it is behind.</summary>
    public Points By => First - Second;

    /// <summary>The aspects that differ, the largest difference first; equal ones rules before features, in their usual order.</summary>
    public IReadOnlyList<MatchDifference> Differences { get; }

    /// <summary>Compares two matches of one list.</summary>
    /// <remarks>
    /// By their scores. Where the model judged one and not the other, its whole part is one aspect. Where something excludes one of them,
    /// which no model ever judges, the rules compare both.
    /// </remarks>
    public static MatchComparison Of(RankedMatch first, RankedMatch second) => (first.Learned, second.Learned) switch
    {
        ({ } one, { } other) => new(RankedBy.Model, first.Score, second.Score, [.. Rules(first.Parts, second.Parts), .. Families(one, other)]),
        _ when first.ExcludedBy == 0 == (second.ExcludedBy == 0) =>
            new(RankedBy.Rules, first.Score, second.Score, [.. Rules(first.Parts, second.Parts), new(null, null, first.LearnedPart, second.LearnedPart)]),
        _ => new(RankedBy.Rules, first.PartsByRules.Sum(), second.PartsByRules.Sum(), Rules(first.PartsByRules, second.PartsByRules)),
    };

    private static IEnumerable<MatchDifference> Rules(IReadOnlyList<MatchPart> first, IReadOnlyList<MatchPart> second) =>
        first.Zip(second, (here, there) => new MatchDifference(here.Rule, null, here.Points, there.Points));

    // The base is the same for both.
    private static IEnumerable<MatchDifference> Families(LearnedScore one, LearnedScore other) =>
        Enum.GetValues<FeatureFamily>().Select(family => new MatchDifference(null, family, one.Of(family), other.Of(family)));
}

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
