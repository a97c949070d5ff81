namespace Matching.Ranking;

/// <summary>Normalised discounted cumulative gain of one ranked group, cut at a rank.</summary>
/// <remarks>
/// Gain of a grade is 2^grade − 1, the discount of rank r (from 1) is 1 / log2(r + 1): the form of Burges et al.,
/// <i>Learning to Rank Using Gradient Descent</i> (ICML 2005). Rows with equal scores share their mean gain, so a constant
/// score is worth exactly a random order, whatever order the rows came in (McSherry and Najork, ECIR 2008).
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
        if (grades.Length != scores.Length)
            throw new ArgumentException($"{grades.Length} grades for {scores.Length} scores; expected one score per grade.", nameof(scores));

        var gains = Gains(grades);
        var ideal = Ideal(gains, cutoff);
        return ideal > 0 ? Dcg(gains, Order(scores), cutoff) / ideal : null;
    }

    private static double[] Gains(ReadOnlySpan<int> grades)
    {
        var gains = new double[grades.Length];
        for (var row = 0; row < gains.Length; row++)
        {
            if (grades[row] is < 0 or > 30)
                throw new ArgumentOutOfRangeException(nameof(grades), grades[row], $"Grade of row {row}; expected 0 to 30.");
            gains[row] = (1 << grades[row]) - 1;
        }

        return gains;
    }

    /// <summary>Rows by falling score, in runs of equal score: for each run its rows.</summary>
    private static List<int[]> Order(ReadOnlySpan<double> scores)
    {
        var keyed = new (double Score, int Row)[scores.Length];
        for (var row = 0; row < keyed.Length; row++)
        {
            if (!double.IsFinite(scores[row]))
                throw new ArgumentException($"Score of row {row} is {scores[row]}; expected a finite number.", nameof(scores));
            keyed[row] = (scores[row], row);
        }

        return [.. keyed.GroupBy(pair => pair.Score).OrderByDescending(run => run.Key).Select(run => run.Select(pair => pair.Row).ToArray())];
    }

    private static double Dcg(double[] gains, List<int[]> runs, int cutoff)
    {
        double sum = 0;
        var rank = 1;
        foreach (var run in runs)
        {
            var shared = run.Average(row => gains[row]);
            for (var i = 0; i < run.Length && rank <= cutoff; i++, rank++) sum += shared * Discount(rank);
        }

        return sum;
    }

    private static double Ideal(double[] gains, int cutoff) =>
        gains.OrderDescending().Take(cutoff).Select((gain, index) => gain * Discount(index + 1)).Sum();

    private static double Discount(int rank) => 1 / Math.Log2(rank + 1);
}
