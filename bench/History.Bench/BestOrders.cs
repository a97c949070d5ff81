using Matching.Seed;
using Matching.Seed.History.Truth;

namespace Matching.History.Bench;

/// <summary>What the best orders possible reach on held-out offers: by the past as it was, and had nobody been discriminated against.</summary>
internal sealed class BestOrders(IEnumerable<DemoWorld> worlds, IReadOnlyList<JudgedOffer<HistoryPair>> heldOut)
{
    private const int Cutoff = ModelEvaluation.DecidingPosition;

    private readonly Dictionary<(OfferId, CandidateId), TrueGain> _truth =
        worlds.SelectMany(world => world.Truth.Gains()).ToDictionary(gain => (gain.OfferId, gain.CandidateId));

    /// <summary>The NDCG@10 of the order by the true expected gain.</summary>
    public double Observed => Ndcg(gain => gain.Observed);

    /// <summary>The NDCG@10 of the order by the true expected gain without bias, on outcomes that had it.</summary>
    public double Unbiased => Ndcg(gain => gain.Unbiased);

    private double Ndcg(Func<TrueGain, double> by) => BestPossibleNdcg.At(Cutoff, heldOut.Select(offer => (
        offer.Pairs.Select(pair => pair.Grade).ToArray(),
        offer.Pairs.Select(pair => by(_truth[(offer.OfferId, pair.Person)])).ToArray())));
}
