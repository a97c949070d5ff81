using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>Last step of the hidden process: how near somebody is to employment after twelve months.</summary>
internal static class LaterEmployment
{
    private const double LeftEarly = 1.5;

    /// <summary>The score that noise is added to; those above a line that fits the published share are in employment.</summary>
    /// <param name="facts">The facts of the pair.</param>
    /// <param name="isDone">Whether the contract was worked to its end.</param>
    public static double Of(ProposalFacts facts, bool isDone) =>
        0.6 * SkillMatch.Of(facts) - 0.4 * Motivation.LackOf(facts) - 0.5 * BarrierLoad.Of(facts)
        + (facts.Horizon == ContractHorizon.Training ? 0.8 : facts.Horizon == ContractHorizon.Lasting ? 0.4 : 0)
        - (isDone ? 0 : LeftEarly);
}
