using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>The carrier may hire the person on the first day of work: some contracts ask for IAE or GEIQ beside the clause.</summary>
/// <remarks>Code du travail, L5132-3 and D6325-24. The two laws are judged apart and never mixed (docs/decisions/0020-eligibility-is-data.md).</remarks>
internal sealed class CarrierStep : IHardStep
{
    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        if (pair.Offer.CarrierPolicy is not { } policy) return;
        var start = pair.Offer.StartFor(pair.On);
        var blockers = pair.Candidate.Eligibility.On(policy, start).Blockers;
        for (var i = 0; i < blockers.Count; i++) found.Add(EligibilityStep.HowEarly(blockers[i], start));
    }
}
