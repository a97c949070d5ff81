namespace Matching.Persistence.Plausibility.Rules;

/// <summary>A floor for residents of QPV moves nobody up who does not live in one.</summary>
internal sealed class FloorRule : IPlausibilityRule
{
    public string Name => "floor";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            if (place.FloorMove is not { } move || move.To >= move.From) continue;
            yield return Finding.Of(place, place.Pair.Person.QpvMemberships.All(membership => membership.Presence != QpvPresence.Inside), move.From, move.To);
        }
    }
}
