using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>How far the terms are from what the person wants: hours weigh in lasting contracts, a refused shift always.</summary>
internal static class WishMismatch
{
    private const double Hours = 6, HoursOfShortContract = 1.5, TooFewHours = 2.5;

    private const double Shift = 1.6, Contract = 1.5, BeyondAccepted = 0.3;

    /// <summary>The mismatch, 0 or more, in log-odds.</summary>
    public static double Of(ProposalFacts facts) =>
        (facts.Horizon == ContractHorizon.Short ? HoursOfShortContract : Hours) * facts.HoursTooMany
        + TooFewHours * facts.HoursTooFew
        + (facts.RefusesShift ? Shift : 0)
        + (facts.RefusesContract ? Contract : 0)
        + (facts.IsBeyondAccepted ? BeyondAccepted : 0);
}
