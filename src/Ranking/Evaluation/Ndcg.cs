namespace Matching.Ranking.Evaluation;

/// <summary>Normalised discounted cumulative gain of one ranked group: its <see cref="Dcg"/> over that of the best order.</summary>
/// <remarks>
/// Järvelin and Kekäläinen, <i>Cumulated gain-based evaluation of IR techniques</i> (ACM TOIS 2002), with the gain and discount of
/// <see cref="Dcg"/>. ML.NET differs: gains 0, 3, 7, 15, 31 and the natural logarithm.
/// </remarks>
public static class Ndcg
{
    /// <summary>NDCG at <paramref name="cutoff"/>, 0 to 1, of one group (all candidates of one offer).</summary>
    /// <param name="grades">Relevance per row, 0 to 30; 0 means not relevant.</param>
    /// <param name="scores">Predicted score per row, in the order of <paramref name="grades"/>; higher ranks first.</param>
    /// <param name="cutoff">How many ranks count, at least 1.</param>
    /// <returns>The NDCG, or <c>null</c> when no row is relevant: such a group says nothing about an order and is left out of means.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, or a score is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cut-off is below 1, or a grade lies outside 0 to 30.</exception>
    public static double? At(int cutoff, ReadOnlySpan<int> grades, ReadOnlySpan<double> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cutoff, 1);
        var ranks = Math.Max(1, Math.Min(cutoff, grades.Length));
        return GroupMetrics.Of(grades, scores, ranks).Ndcg?[^1];
    }
}
