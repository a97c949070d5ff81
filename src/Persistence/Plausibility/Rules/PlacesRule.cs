namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Places count from 1 without a gap, and nobody stands in a list twice.</summary>
internal sealed class PlacesRule : IPlausibilityRule
{
    public string Name => "places";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        var seen = new HashSet<(Guid, Guid)>();
        for (var at = 0; at < list.Places.Count; at++)
        {
            var place = list.Places[at];
            yield return Finding.Of(place, !seen.Add((place.Pair.Offer.Id.Value, place.Pair.Person.Id.Value)) || place.Rank != at + 1, at + 1);
        }
    }
}
