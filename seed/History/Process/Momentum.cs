using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>What recent work is worth: much for work that begins at once and lasts weeks, little elsewhere.</summary>
internal static class Momentum
{
    private const double FadesAfterDays = 180, ShortContract = 1.8, Otherwise = 0.3;

    /// <summary>The momentum, 0 or more, in log-odds; 0 without earlier work.</summary>
    public static double Of(ProposalFacts facts) =>
        facts.DaysSinceWork is not { } days ? 0
        : Math.Max(0, 1 - days / FadesAfterDays) * (facts.Horizon == ContractHorizon.Short ? ShortContract : Otherwise);
}
