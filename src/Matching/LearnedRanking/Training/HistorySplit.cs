using Matching.LearnedRanking.History;

namespace Matching.LearnedRanking.Training;

/// <summary>A history cut by date and never through an offer: what is learned from, what is held out.</summary>
/// <param name="Train">The earliest offers.</param>
/// <param name="HeldOut">The latest; decided on later days than anything before.</param>
public sealed record HistorySplit(IReadOnlyList<JudgedOffer<HistoryPair>> Train, IReadOnlyList<JudgedOffer<HistoryPair>> HeldOut)
{
    /// <summary>The fewest offers that tell one order from another, for a model to be trained at all.</summary>
    /// <remarks>A quarter is held out, and an interval over fewer than ten offers is none.</remarks>
    public const int FewestOffers = 60;

    // An interval over fewer than ten offers is none, and a comparison over fewer no better.
    private const int FewestCompared = 10;

    private const double TrainShare = 0.75;

    /// <summary>Cuts a history.</summary>
    /// <param name="offers">Judged offers in any order; those where everybody fared alike say nothing about an order and are left out.</param>
    /// <exception cref="TooLittleHistoryException">Fewer than <see cref="FewestOffers"/> tell anything, or all were decided on a few days.</exception>
    public static HistorySplit Of(IEnumerable<JudgedOffer<HistoryPair>> offers)
    {
        var telling = offers.Where(Tells).OrderBy(offer => offer.DecidedOn).ThenBy(offer => offer.OfferId.Value).ToList();
        if (telling.Count < FewestOffers) throw new TooLittleHistoryException(telling.Count, FewestOffers);

        var split = Cut(telling);
        return split.Train.Count > 0 ? split : throw new TooLittleHistoryException(telling.Count, FewestOffers);
    }

    /// <summary>What is learned from, cut once more by date, to compare trainers on its latest part; null when either part has fewer than ten offers.</summary>
    /// <param name="learned">The offers of <see cref="Train"/>, in their order.</param>
    public static HistorySplit? Within(IReadOnlyList<JudgedOffer<HistoryPair>> learned) =>
        Cut(learned) is { Train.Count: >= FewestCompared, HeldOut.Count: >= FewestCompared } split ? split : null;

    /// <summary>The offers decided after a day that tell one order from another, for measuring a model that learned until then.</summary>
    public static IReadOnlyList<JudgedOffer<HistoryPair>> DecidedAfter(IEnumerable<JudgedOffer<HistoryPair>> offers, DateOnly day) =>
        [.. offers.Where(offer => offer.DecidedOn > day && Tells(offer)).OrderBy(offer => offer.DecidedOn).ThenBy(offer => offer.OfferId.Value)];

    private static HistorySplit Cut(IReadOnlyList<JudgedOffer<HistoryPair>> ordered)
    {
        var heldOutFrom = ordered[(int)(ordered.Count * TrainShare)].DecidedOn;
        return new([.. ordered.Where(offer => offer.DecidedOn < heldOutFrom)], [.. ordered.Where(offer => offer.DecidedOn >= heldOutFrom)]);
    }

    private static bool Tells(JudgedOffer<HistoryPair> offer) => offer.Pairs.Select(pair => pair.Grade).Distinct().Skip(1).Any();
}

/// <summary>There are too few past decisions to learn from; the rules go on ranking alone.</summary>
/// <param name="offers">How many offers tell one order from another: at least two people judged, with different outcomes.</param>
/// <param name="needed">How many are needed.</param>
public sealed class TooLittleHistoryException(int offers, int needed)
    : Exception($"{offers} offers have people whose outcomes differ; expected at least {needed}, decided over some weeks.")
{
    /// <summary>How many offers tell one order from another.</summary>
    public int Offers { get; } = offers;

    /// <summary>How many are needed.</summary>
    public int Needed { get; } = needed;
}
