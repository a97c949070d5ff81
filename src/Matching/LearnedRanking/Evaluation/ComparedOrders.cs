using Matching.Explanations;
using Matching.LearnedRanking.History;
using Matching.LearnedRanking.Training;
using Matching.Ranking.Evaluation;

namespace Matching.LearnedRanking.Evaluation;

/// <summary>The same judged offers scored three ways, pair after pair.</summary>
internal sealed class ComparedOrders
{
    private readonly RankingMetrics _shown, _model, _rules, _random;

    public ComparedOrders(IReadOnlyList<JudgedOffer<HistoryPair>> offers, LearnedModel model, Points most)
    {
        var data = HistoryRows.ToData(offers);
        var scores = model.Model.Score(data);
        var points = offers.SelectMany(offer => offer.Pairs).Select(pair => pair.Rules).ToArray();
        Rules = [.. points.Select(each => (double)each.Thousandths)];
        Shown = [.. points.Select((each, row) => (double)LearnedPoints.Of(model, each, scores[row], most).Thousandths)];
        _shown = RankingEvaluator.Evaluate(data, Shown);
        _model = RankingEvaluator.Evaluate(data, scores);
        _rules = RankingEvaluator.Evaluate(data, Rules);
        _random = RankingEvaluator.RandomOrder(data);
    }

    /// <summary>The points that each pair would be ordered by.</summary>
    public double[] Shown { get; }

    /// <summary>The rules' points of each pair.</summary>
    public double[] Rules { get; }

    /// <summary>The figures at a cut-off; zeros when no offer has anybody worth ranking first.</summary>
    public OrderComparison At(int position) => new(
        _shown.JudgedGroups,
        Figure(_shown, position),
        Figure(_model, position),
        Figure(_rules, position),
        _random.Ndcg(position) ?? 0,
        Gain(_rules, position),
        Gain(_random, position));

    private static RankingFigure Figure(RankingMetrics metrics, int position) =>
        metrics.NdcgInterval(position) is { } interval ? new(interval.Mean, interval.Low, interval.High) : Unsure(metrics.Ndcg(position) ?? 0, 0, 1);

    private RankingFigure Gain(RankingMetrics other, int position) =>
        _shown.NdcgGainOver(other, position) is { } interval
            ? new(interval.Mean, interval.Low, interval.High)
            : Unsure((_shown.Ndcg(position) ?? 0) - (other.Ndcg(position) ?? 0), -1, 1);

    // Too few offers for an interval: all that is sure is the range of the measure.
    private static RankingFigure Unsure(double mean, double low, double high) => new(mean, low, high);
}
