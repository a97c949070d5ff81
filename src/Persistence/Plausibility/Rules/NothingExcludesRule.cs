namespace Matching.Persistence.Plausibility.Rules;

/// <summary>No suggestion carries a mark that excludes it, such as beyond reach.</summary>
internal sealed class NothingExcludesRule : IPlausibilityRule
{
    public string Name => "nothing-excludes";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places)
        {
            var excluding = place.Blockers.FirstOrDefault(blocker => blocker.Effect == BlockerEffect.Excludes);
            yield return Finding.Of(place, excluding is not null, excluding?.Reason.Code ?? "");
        }
    }
}
