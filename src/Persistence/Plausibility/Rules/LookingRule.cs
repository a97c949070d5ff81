namespace Matching.Persistence.Plausibility.Rules;

/// <summary>A suggested person is looking for work: the file is neither paused nor closed, nor is the person placed.</summary>
internal sealed class LookingRule : IPlausibilityRule
{
    public string Name => "looking";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            yield return Finding.Of(place, place.Pair.Person.State != CandidateState.Active, place.Pair.Person.State);
        }
    }
}
