namespace Matching.Ranking.Training;

/// <summary>What some rows add up to: whole first derivatives, and in one number their whole second derivatives (lower 40 bits) and count (upper 24).</summary>
internal readonly record struct HistogramSums(long Gradient, long HessianAndCount)
{
    /// <summary>Where the count begins.</summary>
    public const int CountShift = 40;

    /// <summary>The whole second derivatives.</summary>
    public long Hessian => HessianAndCount & ((1L << CountShift) - 1);

    /// <summary>The rows.</summary>
    public int Count => (int)(HessianAndCount >> CountShift);

    /// <summary>One row, from its two derivatives side by side as in <see cref="WholeGradients.Pairs"/>.</summary>
    public static HistogramSums OfRow(long pair) => unchecked(new((int)pair, (1L << CountShift) + (pair >> 32)));

    public static HistogramSums operator +(HistogramSums left, HistogramSums right) =>
        new(unchecked(left.Gradient + right.Gradient), unchecked(left.HessianAndCount + right.HessianAndCount));

    public static HistogramSums operator -(HistogramSums left, HistogramSums right) =>
        new(unchecked(left.Gradient - right.Gradient), unchecked(left.HessianAndCount - right.HessianAndCount));
}
