using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>Finds the best threshold of a numeric column for one leaf, with missing values on the side that suits them better.</summary>
internal static class NumericSplits
{
    /// <summary>The best split; null when none is allowed and gains.</summary>
    /// <param name="search">The leaf and what limits its splits.</param>
    /// <param name="column">The column.</param>
    /// <param name="slots">The column's part of the leaf's histogram.</param>
    /// <remarks>Where nothing is missing, missing values that come later go with the larger child. Among equal gains the lowest bin wins, missing right
    /// first.</remarks>
    public static Split? Best(in SplitSearch search, BinnedColumn column, ReadOnlySpan<long> slots)
    {
        var missing = Sums(slots, column.Bins.Missing);
        var left = default(HistogramSums);
        var best = (Gain: search.LeastGain, Bin: -1, MissingLeft: false, Left: default(HistogramSums));
        // The last known bin divides known from missing.
        var last = missing.Count > 0 ? column.Bins.Count : column.Bins.Count - 1;
        for (var bin = 0; bin < last; bin++)
        {
            var here = Sums(slots, bin);
            if (here.Count == 0) continue;
            left += here;
            var right = search.All - left;
            if (right.Count < search.MinRows) break;
            var direction = bin == column.Bins.Count - 1 ? Monotonicity.Free : column.Monotonicity;
            var gain = search.Gain(left, right, direction);
            if (gain > best.Gain) best = (gain, bin, false, left);
            if (missing.Count == 0 || bin == column.Bins.Count - 1) continue;
            gain = search.Gain(left + missing, right - missing, direction);
            if (gain > best.Gain) best = (gain, bin, true, left + missing);
        }

        if (best.Bin < 0) return null;
        var rest = search.All - best.Left;
        return new()
        {
            Column = column,
            LastLeftBin = best.Bin,
            MissingGoesLeft = missing.Count > 0 ? best.MissingLeft : best.Left.Count >= rest.Count,
            Direction = best.Bin == column.Bins.Count - 1 ? Monotonicity.Free : column.Monotonicity,
            Gain = best.Gain - search.LeastGain,
            Left = best.Left,
            Right = rest,
            LeftOutput = search.Loss.Output(best.Left, search.Bounds),
            RightOutput = search.Loss.Output(rest, search.Bounds),
        };
    }

    private static HistogramSums Sums(ReadOnlySpan<long> slots, int bin) => new(slots[2 * bin], slots[2 * bin + 1]);
}
