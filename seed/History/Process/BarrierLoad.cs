using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>How much barriers stand in the way: each only where the work touches it, and more the longer the contract.</summary>
/// <remarks>Housing and money touch no work here, as in the rules; health is never looked at.</remarks>
internal static class BarrierLoad
{
    private const double NotAsked = 0.3, InShortContract = 0.6, InLongerContract = 1.5;

    /// <summary>The load, 0 or more, in log-odds.</summary>
    public static double Of(ProposalFacts facts)
    {
        var load = facts.Barriers?.Sum(each => Touched(each.Barrier, facts) * each.Left) ?? NotAsked;
        return load * (facts.Horizon == ContractHorizon.Short ? InShortContract : InLongerContract);
    }

    private static double Touched(Barrier barrier, ProposalFacts facts) => barrier switch
    {
        Barrier.Mobility => facts.OutOfReach,
        Barrier.Childcare => facts.IsAtOddHours ? 1.2 : 0,
        Barrier.French => 1.4 * (1 - facts.Tutored),
        Barrier.Digital => facts.IsDeskWork ? 1.4 : 0,
        _ => 0,
    };
}
