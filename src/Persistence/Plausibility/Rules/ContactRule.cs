namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Whom nobody heard from for more than 182 days carries a mark that says so.</summary>
internal sealed class ContactRule : IPlausibilityRule
{
    private const int MostDays = 182;

    public string Name => "contact";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (LastContact(place.Pair.Person) is not { } last) continue;
            var days = place.Pair.On.DayNumber - last.DayNumber;
            yield return Finding.Of(place, days > MostDays && !place.Says("contact."), last, days);
        }
    }

    // The contact that the file states, else its last review or paper seen.
    private static DateOnly? LastContact(Candidate file)
    {
        if (file.LastContactOn is { } stated) return stated;
        var last = file.StatusesReviewedOn;
        foreach (var paper in file.Evidence)
            if (paper.SeenOn is { } seen && !(seen < last)) last = seen;
        return last;
    }
}
