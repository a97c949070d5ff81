using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>Nobody is matched to work that the law closes to their age: none below 16, no night work and no listed asbestos work below 18.</summary>
/// <remarks>Code du travail, L4153-1, L3163-2 and D4153-18. What the inspection may allow for an apprenticeship is a person's to ask for.</remarks>
internal sealed class MinorStep : IHardStep
{
    private const int Working = 16, Adult = 18;

    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        if (pair.Candidate.MinorUntil is not { } last) return;
        var start = pair.Offer.StartFor(pair.On);
        var (adult, worker) = (last.AddDays(1), last.AddDays(1).AddYears(Working - Adult));
        if (start < worker) found.Add(Closed(Working, worker));
        else if (start < adult && (pair.Offer.Shift == Shift.Night || pair.Offer.IsListedAsbestosWork)) found.Add(Closed(Adult, adult));
    }

    private static Blocker Closed(int age, DateOnly from) => Blocker.Of(BlockerEffect.Excludes, BlockerCodes.TooYoung,
        ReasonValue.Count("age", age),
        ReasonValue.On("possibleFrom", from));
}
