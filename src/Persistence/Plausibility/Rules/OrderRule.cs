namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Scores never rise from one place to the next, but where a floor of the marché moved somebody.</summary>
internal sealed class OrderRule : IPlausibilityRule
{
    public string Name => "order";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        SuggestedPlace? above = null;
        foreach (var place in list.Places.OrderBy(place => place.RankByScore))
        {
            yield return Finding.Of(place, place.Score > above?.Score, place.Score.Value, above?.Score.Value ?? 0);
            above = place;
        }
    }
}
