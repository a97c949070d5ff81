namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody is suggested who was proposed for the offer already, or hired for it.</summary>
internal sealed class NoCandidatureRule : IPlausibilityRule
{
    public string Name => "no-candidature";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            yield return Finding.Of(place, place.Pair.Candidature is not null || place.Pair.IsHiredHere, place.Pair.Candidature ?? CandidatureState.Accepted);
        }
    }
}
