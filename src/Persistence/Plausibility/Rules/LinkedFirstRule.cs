namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody without a link to the occupation stands above somebody who looks for that very one and is no worse in any other respect.</summary>
internal sealed class LinkedFirstRule : IPlausibilityRule
{
    public string Name => "linked-first";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places.Where(place => place.Pair.Kinship == Kinship.None))
        {
            var better = list.Places.FirstOrDefault(other =>
                other.RankByScore > place.RankByScore
                && other.Pair.Kinship == Kinship.Same
                && other.IsNoWorseThan(place, RuleKind.Occupation, FeatureFamily.Occupation));
            yield return Finding.Of(place, better is not null, better?.Rank ?? 0);
        }
    }
}
