using Matching.Rules;

namespace Matching.LearnedRanking.Features;

/// <summary>Barriers that this work touches and nothing lifts yet: 0 none, 1 with a help on request, 2 without.</summary>
/// <remarks>
/// A barrier that the work does not touch, or that a running help lifts, reads as none at all: it says nothing of the pair, and a
/// help that is started can only raise a score. Housing and money are touched by no offer; health never reaches the engine.
/// </remarks>
internal static class BarrierFeatures
{
    public static MatchFeature[] All { get; } =
    [
        MatchFeature.Falling("barriers.mobility", FeatureFamily.Barriers, (in facts) => Of(Barrier.Mobility, facts)),
        MatchFeature.Falling("barriers.childcare", FeatureFamily.Barriers, (in facts) => Of(Barrier.Childcare, facts)),
        MatchFeature.Falling("barriers.french", FeatureFamily.Barriers, (in facts) => Of(Barrier.French, facts)),
        MatchFeature.Falling("barriers.digital", FeatureFamily.Barriers, (in facts) => Of(Barrier.Digital, facts)),
    ];

    private static double Of(Barrier barrier, in PairFacts facts)
    {
        if (facts.Barriers is not { } barriers) return double.NaN;
        if (!barriers.Contains(barrier)) return 0;
        var lever = BarrierRule.Best(facts.Levers, barrier);
        if (lever is { IsActivated: true }) return 0;
        return BarrierTouch.Of(barrier, facts.Offer) switch
        {
            true => lever is null ? 2 : 1,
            false => 0,
            null => double.NaN,
        };
    }
}
