using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>Third step of the hidden process: whether who stayed a month works to the end. Skill and barriers decide, the way still counts.</summary>
internal static class ContractDone
{
    private const double Start = 2.6;

    /// <summary>The log-odds of working to the end.</summary>
    public static double Of(ProposalFacts facts) =>
        Start
        + 0.5 * SkillMatch.Of(facts)
        - 0.4 * Motivation.LackOf(facts)
        - 0.8 * BarrierLoad.Of(facts)
        - 0.5 * JourneyStrain.Of(facts)
        - 0.4 * WishMismatch.Of(facts);
}
