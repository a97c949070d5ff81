using Matching.Pairs;
using Matching.Retrieval;

namespace Matching.Fairness.Floors;

/// <summary>The floor that a marché sets for the lists of an offer: residents of QPV move up just as far as it asks.</summary>
/// <remarks>Applied after rules and model, to the matches they put into the window; docs/decisions/0088-floors.md.</remarks>
internal sealed class ListFloor
{
    private readonly MatchableOffer _offer;
    private readonly DateOnly _on;
    private readonly FairTable _table;

    private ListFloor(MatchableOffer offer, DateOnly on, Share share) => (_offer, _on, _table) = (offer, on, FairTable.For(share.Value));

    private int Percent => decimal.ToInt32(_table.Share * 100);

    /// <summary>The offer's floor; null when its marché asks for none.</summary>
    public static ListFloor? For(MatchableOffer offer, DateOnly on) => offer.QpvListFloor is { } share ? new(offer, on, share) : null;

    /// <summary>The order with the floor kept as far as it can be.</summary>
    /// <param name="order">For each place the number of the pair, both from 0; the best first.</param>
    /// <param name="candidates">The candidate of each pair.</param>
    public FlooredOrder Apply(int[] order, IReadOnlyList<MatchableCandidate> candidates)
    {
        var isResident = order.Select(at => QpvResidence.Of(candidates[at], _offer, _on) == QpvPresence.Inside).ToArray();
        var fair = FairRerank.Of(isResident, _table);
        var moved = fair.Order.Where((from, to) => to < from && isResident[from]).Count();
        var result = new FloorResult(Percent, FairTable.Places, moved, fair.Missing);
        return new([.. fair.Order.Select(from => order[from])], [.. fair.Order.Select(MoveOf)], isResident, result);

        FloorMove? MoveOf(int from, int to) => from == to ? null : new(from + 1, to + 1, Percent);
    }
}
