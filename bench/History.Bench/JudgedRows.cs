using Matching.Domain;
using Matching.Ranking;
using Matching.Seed;

namespace Matching.History.Bench;

/// <summary>Judged offers as rows, with what the rules and the hidden process say of each.</summary>
internal sealed class JudgedRows
{
    /// <summary>Reads rows, points and true gains.</summary>
    public JudgedRows(IReadOnlyList<JudgedOffer> offers, IReadOnlyDictionary<(OfferId, CandidateId), TrueGain> truth, RuleWeights weights)
    {
        Offers = offers;
        var pairs = offers.SelectMany(offer => offer.Pairs, (offer, pair) => (offer, pair)).ToList();
        Data = new(
            MatchFeatures.Schema,
            [.. pairs.SelectMany(each => each.pair.Pair.Features(weights))],
            [.. pairs.Select(each => each.pair.Grade)],
            [.. offers.Select(offer => offer.Pairs.Count)]);
        Rules = [.. pairs.Select(each => each.pair.Pair.Parts(weights).Sum(part => part.Points.Thousandths) / 1000.0)];
        var gains = pairs.ConvertAll(each => truth[(each.offer.OfferId, each.pair.Pair.Person.Id)]);
        Observed = [.. gains.Select(gain => gain.Observed)];
        Unbiased = [.. gains.Select(gain => gain.Unbiased)];
    }

    /// <summary>The offers.</summary>
    public IReadOnlyList<JudgedOffer> Offers { get; }

    /// <summary>Features, grades and groups.</summary>
    public RankingData Data { get; }

    /// <summary>The rules' points.</summary>
    public double[] Rules { get; }

    /// <summary>The true expected gains of the past as it was.</summary>
    public double[] Observed { get; }

    /// <summary>The true expected gains had nobody been discriminated against.</summary>
    public double[] Unbiased { get; }

    /// <summary>The offers as lists in the order of scores; of equal scores the earlier row is first.</summary>
    public IReadOnlyList<AuditedRanking> Ranked(double[] scores)
    {
        var lists = new List<AuditedRanking>();
        var start = 0;
        foreach (var offer in Offers)
        {
            var first = start;
            lists.Add(new(offer.OfferId, offer.Sector, [.. Enumerable.Range(0, offer.Pairs.Count)
                .OrderByDescending(at => scores[first + at])
                .Select((at, rank) => Entry(offer.Pairs[at], rank + 1, Rules[first + at]))]));
            start += offer.Pairs.Count;
        }
        return lists;
    }

    private static AuditedEntry Entry(JudgedPair pair, int rank, double points) =>
        new(pair.Pair.Person.Id, rank, pair.Grade > 0, Points.Of(Math.Round((decimal)points, 3)), pair.Audit);
}
