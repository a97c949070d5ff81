namespace Matching;

/// <summary>What made the difference between two matches. The differences add up exactly to that of the points they are ordered by.</summary>
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

    /// <summary>Compares two matches.</summary>
    public static MatchComparison Of(RankedMatch first, RankedMatch second) =>
        first.Learned is { } one && second.Learned is { } other && one.Model == other.Model
            ? new(RankedBy.Model, one.Total, other.Total, Learned(first, one, other))
            : new(RankedBy.Rules, first.Score, second.Score, Rules(first, second));

    private static IEnumerable<MatchDifference> Rules(RankedMatch first, RankedMatch second) =>
        first.Parts.Zip(second.Parts, (here, there) => new MatchDifference(here.Rule, null, here.Points, there.Points));

    // The base is the same for both.
    private static IEnumerable<MatchDifference> Learned(RankedMatch first, LearnedScore one, LearnedScore other)
    {
        for (var rule = 0; rule < first.Parts.Count; rule++)
            yield return new(first.Parts[rule].Rule, null, one.RuleShares[rule], other.RuleShares[rule]);
        foreach (var family in Enum.GetValues<FeatureFamily>())
            yield return new(null, family, one.Of(family), other.Of(family));
    }
}
