namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody below 16 is suggested, and nobody below 18 for night work or listed asbestos work.</summary>
/// <remarks>Code du travail, L4153-1, L3163-2 and D4153-18.</remarks>
internal sealed class MinorRule : IPlausibilityRule
{
    private const int Working = 16, Adult = 18;

    public string Name => "minor";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (place.Pair.Person.BirthDate is not { } birth) continue;
            var closed = place.Pair.Offer.Shift == Shift.Night || place.Pair.Offer.IsListedAsbestosWork;
            yield return Finding.Of(place, birth.AddYears(closed ? Adult : Working) > place.Pair.Start, birth);
        }
    }
}
