using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>First step of the hidden process: whom the company takes of those proposed.</summary>
/// <remarks>
/// Each proposed person makes an impression: <see cref="Of"/>, less what <see cref="HistoricBias"/> takes, plus logistic noise of
/// scale <see cref="NoiseScale"/>. Those with the best impressions are hired as far as openings go, and nobody below <see cref="HiredFrom"/>.
/// </remarks>
internal static class Selection
{
    /// <summary>The scale of the noise of an impression.</summary>
    public const double NoiseScale = 0.4;

    /// <summary>Who makes less of an impression is not hired, even when openings are left.</summary>
    public const double HiredFrom = -1.2;

    /// <summary>How suitable somebody seems, without noise or bias, in log-odds.</summary>
    public static double Of(ProposalFacts facts) =>
        SkillMatch.Of(facts) + Momentum.Of(facts) - JourneyStrain.Of(facts) - BarrierLoad.Of(facts)
        - WishMismatch.Of(facts) - Motivation.LackOf(facts);
}
