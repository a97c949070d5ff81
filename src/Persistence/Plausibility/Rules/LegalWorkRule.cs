namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody is suggested for listed asbestos work under a contract that has a term.</summary>
/// <remarks>Code du travail, L4154-1 and D4154-1.</remarks>
internal sealed class LegalWorkRule : IPlausibilityRule
{
    private static readonly ContractType[] WithTerm = [ContractType.Cdd, ContractType.Cddi, ContractType.Cddu, ContractType.Ctt, ContractType.Ctti];

    public string Name => "legal-work";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            var offer = place.Pair.Offer;
            if (offer.IsListedAsbestosWork) yield return Finding.Of(place, WithTerm.Contains(offer.ContractType), offer.ContractType);
        }
    }
}
