using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>Second step of the hidden process: whether somebody hired is still there after one month. The way and the terms decide.</summary>
internal static class OneMonth
{
    private const double Start = 4.2;

    /// <summary>The log-odds of staying.</summary>
    public static double Of(ProposalFacts facts) =>
        Start - 1.2 * JourneyStrain.Of(facts) - 0.8 * WishMismatch.Of(facts) - 0.5 * BarrierLoad.Of(facts);
}
