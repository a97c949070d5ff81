namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Somebody can still be proposed for a suggested offer.</summary>
internal sealed class OpenOfferRule : IPlausibilityRule
{
    public string Name => "open-offer";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            var offer = place.Pair.Offer;
            var isOpen = offer.Status is OfferStatus.Published or OfferStatus.PartlyFilled && offer.FilledOpenings < offer.Openings
                && !(offer.ApplicationDeadline < place.Pair.On) && !(offer.EndsOn < place.Pair.On);
            yield return Finding.Of(place, !isOpen, offer.Status, offer.FilledOpenings, offer.Openings);
        }
    }
}
