namespace Matching;

/// <summary>The clause is open to the person on the first day of work, as the judge of the domain decided.</summary>
/// <remarks>A person whose right is to be confirmed is shown with that flag, never dropped and never ranked lower for it.</remarks>
internal sealed class EligibilityStep : IHardStep
{
    public void Check(MatchableOffer offer, MatchableCandidate candidate, DateOnly on, ICollection<Blocker> found)
    {
        var blockers = candidate.Eligibility.On(offer.Policy, offer.StartFor(on)).Blockers;
        for (var i = 0; i < blockers.Count; i++) found.Add(blockers[i]);
    }
}
