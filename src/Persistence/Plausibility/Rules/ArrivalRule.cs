namespace Matching.Persistence.Plausibility.Rules;

/// <summary>A suggested person can come within 30 days of the start, and before the work ends.</summary>
internal sealed class ArrivalRule : IPlausibilityRule
{
    private const int MostDays = 30;

    public string Name => "arrival";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (place.Pair.Person.Availability?.From is not { } from) continue;
            var latest = place.Pair.Start.AddDays(MostDays);
            if (place.Pair.Offer.EndsOn < latest) latest = place.Pair.Offer.EndsOn.Value;
            yield return Finding.Of(place, from > latest, from, latest);
        }
    }
}
