using Matching.Seed.History.Facts;

namespace Matching.Seed.History.Process;

/// <summary>How hard the way is: minutes weigh little in the daytime, and much at odd hours, where who has no car walks or waits.</summary>
internal static class JourneyStrain
{
    private const double EasyMinutes = 20, HardMinutes = 60, Longest = 1.5;

    private const double Always = 0.5, AtOddHours = 2, ShortContract = 1;

    /// <summary>The strain, 0 or more, in log-odds.</summary>
    public static double Of(ProposalFacts facts)
    {
        var length = Math.Clamp((facts.Minutes - EasyMinutes) / (HardMinutes - EasyMinutes), 0, Longest);
        return length * (Always + (facts.IsAtOddHours ? AtOddHours : 0)
            // Nobody travels far for a few weeks.
            + (facts.Horizon == ContractHorizon.Short ? ShortContract : 0));
    }
}
