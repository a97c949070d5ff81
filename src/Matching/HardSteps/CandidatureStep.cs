using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>Nobody is suggested who is a candidate of the offer already, whatever became of it.</summary>
/// <remarks>Refused, called off and hired elsewhere included: the decision was a person's, and only a person takes it again.</remarks>
internal sealed class CandidatureStep : IHardStep
{
    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        if (pair.Offer.Presented.Count > 0 && pair.Offer.Presented.TryGetValue(pair.Candidate.Id, out var state))
            found.Add(Blocker.Of(BlockerEffect.Excludes, BlockerCodes.AlreadyCandidate, ReasonValue.Term("candidatureState", state)));
    }
}
