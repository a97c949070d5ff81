namespace Matching.Persistence.Plausibility.Rules;

/// <summary>The clause is open to a suggested person on the first day of work, or a person must still confirm it.</summary>
internal sealed class EligibleRule : IPlausibilityRule
{
    public string Name => "eligible";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (place.Pair.Verdict is { } verdict) yield return Finding.Of(place, verdict == EligibilityOutcome.NotEligible, place.Pair.Start);
        }
    }
}
