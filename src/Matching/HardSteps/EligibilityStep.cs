using Matching.Explanations;
using Matching.Pairs;

namespace Matching.HardSteps;

/// <summary>The clause is open to the person on the first day of work, as the judge of the domain decided.</summary>
/// <remarks>A person whose right is to be confirmed is shown with that flag, never dropped and never ranked lower for it.</remarks>
internal sealed class EligibilityStep : IHardStep
{
    public void Check(in Pairing pair, ICollection<Blocker> found)
    {
        var start = pair.Offer.StartFor(pair.On);
        var blockers = pair.Candidate.Eligibility.On(pair.Offer.Policy, start).Blockers;
        for (var i = 0; i < blockers.Count; i++) found.Add(HowEarly(blockers[i], start));
    }

    /// <summary>Adds by how much the person would come too early: a verdict stands for many days, the offer begins on one.</summary>
    public static Blocker HowEarly(Blocker blocker, DateOnly start) =>
        blocker.Effect == BlockerEffect.Excludes && blocker.Reason["possibleFrom"]?.Date is { } possible
            ? Blocker.Of(blocker.Effect, blocker.Reason.Code, [.. blocker.Reason.Values, ReasonValue.Days("daysEarly", possible.DayNumber - start.DayNumber)])
            : blocker;
}
