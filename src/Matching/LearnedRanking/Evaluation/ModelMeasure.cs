using Matching.Explanations;
using Matching.Fairness;
using Matching.LearnedRanking.History;
using Matching.LearnedRanking.Training;

namespace Matching.LearnedRanking.Evaluation;

/// <summary>Measures a model on judged offers that it did not learn from: beside the rules, a random order, and blended as it would be shown.</summary>
/// <param name="model">The model.</param>
/// <param name="most">What all rules together can give under the weights that it was trained beside.</param>
public sealed class ModelMeasure(LearnedModel model, Points most)
{
    /// <summary>Measures.</summary>
    /// <param name="heldOut">The judged offers; at least one.</param>
    /// <param name="cancel">Stops between figures.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public MeasuredModel Of(IReadOnlyList<JudgedOffer<HistoryPair>> heldOut, CancellationToken cancel = default)
    {
        if (heldOut.Count == 0) throw new ArgumentException("There is no offer; expected one or more to measure on.", nameof(heldOut));
        var orders = new ComparedOrders(heldOut, model, most);
        var evaluation = Evaluate(heldOut, orders, cancel);
        cancel.ThrowIfCancellationRequested();
        return new(evaluation, Audit(heldOut, orders));
    }

    private ModelEvaluation Evaluate(IReadOnlyList<JudgedOffer<HistoryPair>> heldOut, ComparedOrders orders, CancellationToken cancel) => new()
    {
        From = heldOut.Min(offer => offer.DecidedOn),
        Until = heldOut.Max(offer => offer.DecidedOn),
        Offers = heldOut.Count,
        Pairs = heldOut.Sum(offer => offer.Pairs.Count),
        ModelShare = model.Blend.Millionths / 1e6,
        ByPosition = [.. ModelEvaluation.Positions.Select(position => new PositionComparison(position, At(orders, position, cancel)))],
        BySegment = [.. Enum.GetValues<SegmentKind>().SelectMany(kind => Segments(heldOut, kind, cancel))],
    };

    private IEnumerable<SegmentComparison> Segments(IReadOnlyList<JudgedOffer<HistoryPair>> heldOut, SegmentKind kind, CancellationToken cancel) => heldOut
        .GroupBy(offer => Segment(offer, kind))
        .OrderByDescending(segment => segment.Count())
        .ThenBy(segment => segment.Key, StringComparer.Ordinal)
        .Select(segment => new SegmentComparison(kind, segment.Key, At(new([.. segment], model, most), ModelEvaluation.DecidingPosition, cancel)));

    private static OrderComparison At(ComparedOrders orders, int position, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return orders.At(position);
    }

    private static string Segment(JudgedOffer<HistoryPair> offer, SegmentKind kind) => kind switch
    {
        SegmentKind.Sector => offer.Sector.ToString(),
        SegmentKind.Territory => offer.Territory ?? "",
        _ => offer.ContractType.ToString(),
    };

    private static FairnessReport Audit(IReadOnlyList<JudgedOffer<HistoryPair>> heldOut, ComparedOrders orders) =>
        FairnessAudit.Compare(Rankings(heldOut, orders.Shown), Rankings(heldOut, orders.Rules));

    private static List<AuditedRanking> Rankings(IReadOnlyList<JudgedOffer<HistoryPair>> offers, double[] scores)
    {
        var start = 0;
        var rankings = new List<AuditedRanking>(offers.Count);
        foreach (var offer in offers)
        {
            rankings.Add(Ranking(offer, scores.AsSpan(start, offer.Pairs.Count)));
            start += offer.Pairs.Count;
        }

        return rankings;
    }

    // As many are selected as were hired, from the top of the list: those whom the employer would have met first.
    private static AuditedRanking Ranking(JudgedOffer<HistoryPair> offer, ReadOnlySpan<double> scores)
    {
        var openings = Math.Max(1, offer.Pairs.Count(pair => pair.Grade > PlacementGrade.NotRetained));
        var keyed = new (double Score, HistoryPair Pair)[scores.Length];
        for (var at = 0; at < keyed.Length; at++) keyed[at] = (scores[at], offer.Pairs[at]);
        var order = keyed
            .OrderByDescending(each => each.Score)
            .ThenBy(each => TieOrder.Lot(offer.OfferId.Value, each.Pair.Person.Value))
            .ThenBy(each => each.Pair.Person.Value)
            .Select((each, at) => new AuditedEntry(each.Pair.Person, at + 1, at < openings, each.Pair.Rules, each.Pair.Audit));
        return new(offer.OfferId, offer.Sector, [.. order]);
    }
}

/// <summary>What was measured of a model on judged offers.</summary>
/// <param name="Evaluation">How good its order is.</param>
/// <param name="Fairness">How its order treats people.</param>
public sealed record MeasuredModel(ModelEvaluation Evaluation, FairnessReport Fairness);
