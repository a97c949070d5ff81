namespace Matching.Ranking.Evaluation;

/// <summary>How well one group was ranked.</summary>
/// <param name="Rows">Its number of rows.</param>
/// <param name="Dcg">Its DCG at ranks 1, 2, ….</param>
/// <param name="Ndcg">Its NDCG at ranks 1, 2, …; null when no row is relevant, for then every order is as good.</param>
public sealed record GroupMetrics(int Rows, IReadOnlyList<double> Dcg, IReadOnlyList<double>? Ndcg)
{
    /// <summary>Whether a row is relevant (has a grade above 0), so that an order can be good or bad.</summary>
    public bool IsJudged => Ndcg is not null;

    /// <summary>Ranks one group by its scores and measures the order.</summary>
    internal static GroupMetrics Of(ReadOnlySpan<int> grades, ReadOnlySpan<double> scores, int ranks)
    {
        var (reached, best) = (new double[ranks], new double[ranks]);
        Evaluation.Dcg.ByRank(grades, scores, reached);
        Evaluation.Dcg.BestByRank(grades, best);
        return new(grades.Length, reached, best[0] > 0 ? [.. reached.Zip(best, (gain, ideal) => gain / ideal)] : null);
    }
}
