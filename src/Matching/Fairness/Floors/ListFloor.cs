using Matching.Explanations;
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

/// <summary>An order after a floor.</summary>
/// <param name="Order">For each place the number of the pair, both from 0.</param>
/// <param name="Moves">For each place how the floor changed it; null where it did not.</param>
/// <param name="Residents">Of each place before it whether a resident stood there.</param>
/// <param name="Result">What it did to the list.</param>
internal sealed record FlooredOrder(int[] Order, FloorMove?[] Moves, bool[] Residents, FloorResult Result);

/// <summary>What a floor of the marché did to a list.</summary>
/// <param name="Percent">The least part of residents of QPV asked for, 1 to 99.</param>
/// <param name="Places">The first places that it holds for.</param>
/// <param name="Moved">How many residents it moved up.</param>
/// <param name="Missing">How many residents the list lacks to keep it; 0 when it is kept.</param>
public sealed record FloorResult(int Percent, int Places, int Moved, int Missing)
{
    /// <summary>Whether every prefix of the first places holds enough residents.</summary>
    public bool IsKept => Missing == 0;
}

/// <summary>How a floor of the marché changed somebody's place. The score is as it was.</summary>
/// <param name="From">The place by rules and model, from 1.</param>
/// <param name="To">The place in the list; smaller than <paramref name="From"/> for residents, larger for those they passed.</param>
/// <param name="Percent">The least part of residents of QPV that the marché asks for in the list, 1 to 99.</param>
public sealed record FloorMove(int From, int To, int Percent)
{
    /// <summary>Whether the place became better.</summary>
    public bool IsUp => To < From;

    /// <summary>The same as code and values.</summary>
    public Reason Reason => new(
        IsUp ? ListCodes.MovedUp : ListCodes.Passed,
        [ReasonValue.Count("from", From), ReasonValue.Count("to", To), ReasonValue.Count("percent", Percent)]);
}
