using Matching.Rules;

namespace Matching.LearnedRanking.Features;

/// <summary>Earlier work on the clause, as far as it bears on this work; not known for whoever has none, so that a first placement is no fault.</summary>
internal static class PathFeatures
{
    private const int LongestGapDays = 3_650;

    public static MatchFeature[] All { get; } =
    [
        MatchFeature.Falling("path.gap-days", FeatureFamily.Path, GapDays),
        MatchFeature.Rising("path.domain-hours", FeatureFamily.Path, DomainHours),
        MatchFeature.Rising("path.same-employer", FeatureFamily.Path, SameEmployer),
        MatchFeature.Free("path.steps", FeatureFamily.Path, (in facts) => facts.Path.Count),
    ];

    // Days without work since the last placement ended; not known while one goes on.
    private static double GapDays(in PairFacts facts) =>
        ContinuityRule.LastEnd(facts.Path) is { } end ? Math.Clamp(facts.Start.DayNumber - end.DayNumber - 1, 0, LongestGapDays) : double.NaN;

    private static double DomainHours(in PairFacts facts)
    {
        if (facts.Path.Count == 0) return double.NaN;
        var hours = 0m;
        for (var i = 0; i < facts.Path.Count; i++)
            if (ContinuityRule.IsOfDomain(facts.Path[i], facts.Offer)) hours += facts.Path[i].Hours?.Value ?? 0m;
        return (double)hours;
    }

    private static double SameEmployer(in PairFacts facts)
    {
        if (facts.Path.Count == 0) return double.NaN;
        for (var i = 0; i < facts.Path.Count; i++)
            if (ContinuityRule.IsOfEmployer(facts.Path[i], facts.Offer)) return 1;
        return 0;
    }
}
