namespace Matching.Persistence.Plausibility;

/// <summary>Holds lists against every rule and adds up what they say.</summary>
internal sealed class PlausibilityFindings
{
    private readonly Dictionary<string, (int Checked, int Broken)> _tallies = PlausibilityRules.InOrder.ToDictionary(rule => rule.Name, _ => (0, 0));
    private readonly Dictionary<string, List<Implausibility>> _broken = PlausibilityRules.InOrder.ToDictionary(
        rule => rule.Name, _ => new List<Implausibility>());

    /// <summary>Looks at a list.</summary>
    public void Add(SuggestedList list)
    {
        foreach (var rule in PlausibilityRules.InOrder)
        {
            foreach (var finding in rule.Look(list))
            {
                var (looked, broken) = _tallies[rule.Name];
                _tallies[rule.Name] = (looked + 1, broken + (finding.Figures is null ? 0 : 1));
                if (finding.Figures is { } figures) _broken[rule.Name].Add(Told(rule, list.Kind, finding.Place, figures));
            }
        }
    }

    /// <summary>The report on all lists so far.</summary>
    public PlausibilityReport ToReport(DateOnly on, int offers, int people) => new(
        on, offers, people,
        [.. PlausibilityRules.InOrder.Select(rule => new PlausibilityTally(rule.Name, _tallies[rule.Name].Checked, _tallies[rule.Name].Broken))],
        [.. PlausibilityRules.InOrder.SelectMany(rule => _broken[rule.Name])]);

    private static Implausibility Told(IPlausibilityRule rule, SuggestedListKind list, SuggestedPlace place, IReadOnlyList<object> figures) => new(
        rule.Name, list, place.Pair.Offer.Id, place.Pair.Offer.Title, place.Pair.Offer.Reference, place.Pair.Person.Id, place.Pair.Person.ExternalReference,
        place.Rank, figures);
}
