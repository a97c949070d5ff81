namespace Matching.Persistence.Plausibility.Rules;

/// <summary>No more places than the weights allow go to people without a link to the occupation.</summary>
internal sealed class FewUnlinkedRule : IPlausibilityRule
{
    public string Name => "few-unlinked";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        var unlinked = 0;
        foreach (var place in list.Places.Where(place => place.Pair.Kinship == Kinship.None))
            yield return Finding.Of(place, ++unlinked > list.Weights.UnlinkedPlaces, unlinked, list.Weights.UnlinkedPlaces);
    }
}
