namespace Matching.Persistence.Plausibility.Rules;

/// <summary>Nobody whose means of transport nobody knows stands above somebody who lives nearer, has quicker means, goes as far and is no worse in any other
/// respect.</summary>
internal sealed class KnownFirstRule : IPlausibilityRule
{
    public string Name => "known-first";

    public IEnumerable<Finding> Look(SuggestedList list)
    {
        foreach (var place in list.Places.Where(place => place.Pair is { Person.Transport: null, Kilometres: not null }))
        {
            var better = list.Places.FirstOrDefault(other =>
                other.RankByScore > place.RankByScore
                && other.Score < place.Score
                && IsSurer(other.Pair, place.Pair)
                && other.IsNoWorseThan(place, RuleKind.Mobility, FeatureFamily.Journey));
            yield return Finding.Of(place, better is not null, better?.Rank ?? 0);
        }
    }

    // A car is never slower than public transport.
    private static bool IsSurer(PairRecords known, PairRecords unknown) =>
        known.Person.Transport?.Contains(TransportMeans.Car) == true && known.Kilometres <= unknown.Kilometres && Widest(known) >= Widest(unknown);

    private static int Widest(PairRecords pair)
    {
        var stated = pair.Person.JobTargets.Where((_, at) => pair.Wishes[at] == pair.Kinship).ToList();
        return stated.Count > 0 && stated.TrueForAll(wish => wish.MaxDistance is null && wish.MaxMinutes is not null)
            ? stated.Max(wish => wish.MaxMinutes!.Value.Value)
            : pair.Person.Transport is null ? int.MaxValue : 0;
    }
}
