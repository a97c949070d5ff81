namespace Matching;

/// <summary>The clause is open to the person on the first day of work, as the judge of the domain decided.</summary>
/// <remarks>A person whose right is to be confirmed is shown with that flag, never dropped and never ranked lower for it.</remarks>
internal sealed class EligibilityStep : IHardStep
{
    public void Check(MatchableOffer offer, MatchableCandidate candidate, DateOnly on, ICollection<Blocker> found)
    {
        foreach (var blocker in candidate.Eligibility.On(offer.Policy, offer.StartFor(on)).Blockers) found.Add(blocker);
    }
}
