namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody is suggested who works full time on the clause on the first day of the offer.</summary>
internal sealed class FreeTimeRule : IPlausibilityRule
{
    // Also where no hours are stated (Code du travail, art. L3121-27 and L3123-6).
    private const decimal LegalWeek = 35;

    public string Name => "free-time";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            var taken = place.Pair.Work.Where(work => !(work.Placement.EndsOn < place.Pair.Start)).Sum(work => work.WeeklyHours?.Value ?? LegalWeek);
            yield return Finding.Of(place, taken >= LegalWeek, taken);
        }
    }
}
