namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Each licence that the offer requires is held and valid on the first day of work, where the file says which are held.</summary>
internal sealed class LicenceHeldRule : IPlausibilityRule
{
    public string Name => "licence-held";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (place.Pair.Offer.LicencesRequired.Count == 0 || place.Pair.Person.Licences is not { } held) continue;
            var missing = place.Pair.Offer.LicencesRequired.Where(code => !held.Any(one => one.Code == code && !(one.ValidUntil < place.Pair.Start))).ToList();
            yield return Finding.Of(place, missing.Count > 0, string.Join(", ", missing), place.Pair.Start);
        }
    }
}
