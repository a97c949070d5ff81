namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody is suggested for a kind of contract that they refuse.</summary>
internal sealed class ContractWantedRule : IPlausibilityRule
{
    public string Name => "contract-wanted";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            var type = place.Pair.Offer.ContractType;
            yield return Finding.Of(place, place.Pair.Person.Availability?.ContractTypesRefused.Contains(type) == true, type);
        }
    }
}
