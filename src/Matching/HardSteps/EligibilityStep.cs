namespace Matching;

/// <summary>The clause is open to the person on the first day of work, as the judge of the domain decided.</summary>
/// <remarks>A person whose right is to be confirmed is shown with that flag, never dropped and never ranked lower for it.</remarks>
internal sealed class EligibilityStep : IHardStep
{
    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        var blockers = pair.Candidate.Eligibility.On(pair.Offer.Policy, pair.Offer.StartFor(pair.On)).Blockers;
        for (var i = 0; i < blockers.Count; i++) found.Add(blockers[i]);
    }
}
