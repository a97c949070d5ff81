using Matching.Ranking.Datasets;
using Matching.Ranking.Training;

namespace Matching.Ranking.Evaluation;

/// <summary>Discounted cumulative gain of one ranked group: what its first ranks are worth.</summary>
/// <remarks>
/// The gain of a grade is 2^grade − 1, the discount of rank r (from 1) is 1 / log2(r + 1): Burges et al., <i>Learning to Rank
/// using Gradient Descent</i> (ICML 2005). Rows with equal scores share their mean gain, so a constant score is worth exactly the
/// expectation of a random order, whatever order the rows came in: McSherry and Najork, <i>Computing Information Retrieval
/// Performance Measures Efficiently in the Presence of Tied Scores</i> (ECIR 2008).
/// </remarks>
public static class Dcg
{
    /// <summary>What a row of this grade is worth at rank 1: 2^grade − 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grade lies outside 0 to <see cref="RankingData.HighestGrade"/>.</exception>
    public static double Gain(int grade) => grade is >= 0 and <= RankingData.HighestGrade
        ? (1 << grade) - 1
        : throw new ArgumentOutOfRangeException(nameof(grade), grade, $"Expected 0 to {RankingData.HighestGrade}.");

    /// <summary>What share of its gain a row keeps at a rank, from 1: 1 / log2(rank + 1).</summary>
    public static double Discount(int rank) => Discounts.At(rank - 1);

    /// <summary>The DCG at each rank from 1, one for each place of <paramref name="byRank"/>; ranks after the last row add nothing.</summary>
    /// <param name="grades">Relevance per row, 0 to 30.</param>
    /// <param name="scores">Predicted score per row, in the order of <paramref name="grades"/>; higher ranks first.</param>
    /// <param name="byRank">Receives the sums.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or a score is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A grade lies outside 0 to 30; the message names its row.</exception>
    public static void ByRank(ReadOnlySpan<int> grades, ReadOnlySpan<double> scores, Span<double> byRank)
    {
        var order = RankedRows.ByFallingScore(grades, scores);
        var sum = 0.0;
        for (var rank = 1; rank <= byRank.Length;)
        {
            if (rank > order.Length)
            {
                byRank[rank++ - 1] = sum;
                continue;
            }

            var run = order.Run(rank - 1);
            var shared = RankedRows.MeanGain(run);
            for (var left = run.Length; left > 0 && rank <= byRank.Length; left--, rank++) byRank[rank - 1] = sum += shared * Discount(rank);
        }
    }

    /// <summary>The DCG at each rank of the best order that the grades allow.</summary>
    /// <inheritdoc cref="ByRank" path="/param|/exception"/>
    public static void BestByRank(ReadOnlySpan<int> grades, Span<double> byRank)
    {
        var gains = new double[grades.Length];
        for (var row = 0; row < gains.Length; row++) gains[row] = RankedRows.GainOf(grades, row);
        Array.Sort(gains);
        var sum = 0.0;
        for (var rank = 1; rank <= byRank.Length; rank++)
            byRank[rank - 1] = sum += rank <= gains.Length ? gains[^rank] * Discount(rank) : 0;
    }
}
