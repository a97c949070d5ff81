using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>Nobody is matched to a kind of contract that they said they do not want.</summary>
internal sealed class ContractStep : IHardStep
{
    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        if (pair.Candidate.Availability?.ContractTypesRefused.Contains(pair.Offer.ContractType) == true)
            found.Add(Blocker.Of(BlockerEffect.Excludes, BlockerCodes.ContractRefused, ReasonValue.Term("contractType", pair.Offer.ContractType)));
    }
}
