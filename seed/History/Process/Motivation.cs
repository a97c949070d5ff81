using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>How much somebody wants this work: the first wish counts most for a place to learn, hardly for a few weeks.</summary>
internal static class Motivation
{
    private const int LastWish = 3;

    /// <summary>The lack of it, 0 for a first wish, in log-odds.</summary>
    public static double LackOf(ProposalFacts facts) => Math.Min(LastWish, facts.Wish) * facts.Horizon switch
    {
        ContractHorizon.Training => 1.8,
        ContractHorizon.Lasting => 1.1,
        _ => 0.2,
    };
}
