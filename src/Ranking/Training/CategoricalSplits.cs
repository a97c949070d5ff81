using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>Finds the best set of categories of a column to send left, with missing values on the side that suits them better.</summary>
/// <remarks>
/// Fisher, <i>On Grouping for Maximum Homogeneity</i> (1958), as LightGBM does it: categories in the order of their G / (H + smoothing) need
/// only be divided at one place. Few categories are tried each against all others. Categories too rare to have a bin of their own stay right,
/// and so do those never seen.
/// </remarks>
internal sealed class CategoricalSplits(LambdaMartOptions options, LeafLoss loss)
{
    private readonly LeafLoss _held = loss with { L2 = loss.L2 + options.CategoryL2 };

    /// <summary>The best split; null when none is allowed and gains.</summary>
    public Split? Best(in SplitSearch search, BinnedColumn column, ReadOnlySpan<long> slots)
    {
        var found = new Found(search.LeastGain);
        var bins = Present(slots, ((CategoryBins)column.Bins).Others);
        var missing = Sums(slots, column.Bins.Missing);
        var divides = bins.Count <= options.OneAgainstAllCategories ? search : search with { Loss = _held };
        if (bins.Count <= options.OneAgainstAllCategories)
            for (var bin = 0; bin < bins.Count; bin++) found.Try(divides, Sums(slots, bins[bin]), missing, [bins[bin]]);
        else
            TryManyAgainstMany(found, divides, Sorted(bins, slots), slots, missing);
        return found.LeftBins is null ? null : ToSplit(found, divides, column);
    }

    /// <summary>The bins of categories that occur in the leaf.</summary>
    private static List<int> Present(ReadOnlySpan<long> slots, int others)
    {
        var bins = new List<int>();
        for (var bin = 0; bin < others; bin++)
            if (Sums(slots, bin).Count > 0) bins.Add(bin);
        return bins;
    }

    /// <summary>The bins of categories that are frequent enough to have an opinion, by it; equal ones by number.</summary>
    private int[] Sorted(List<int> bins, ReadOnlySpan<long> slots)
    {
        var keyed = new List<(double Opinion, int Bin)>();
        foreach (var bin in bins)
        {
            var sums = Sums(slots, bin);
            if (sums.Count >= options.CategorySmoothing)
                keyed.Add((sums.Gradient * loss.GradientUnit / (sums.Hessian * loss.HessianUnit + options.CategorySmoothing), bin));
        }

        return [.. keyed.Order().Select(pair => pair.Bin)];
    }

    private void TryManyAgainstMany(Found found, in SplitSearch search, int[] sorted, ReadOnlySpan<long> slots, HistogramSums missing)
    {
        var most = Math.Min(options.MaxCategoriesPerSide, (sorted.Length + 1) / 2);
        for (var end = 0; end < 2; end++)
        {
            var (left, sinceLast) = (default(HistogramSums), 0);
            for (var taken = 0; taken < most; taken++)
            {
                var sums = Sums(slots, end == 0 ? sorted[taken] : sorted[^(taken + 1)]);
                (left, sinceLast) = (left + sums, sinceLast + sums.Count);
                if (search.All.Count - left.Count < options.MinRowsPerCategoryGroup) break;
                if (sinceLast < options.MinRowsPerCategoryGroup) continue;
                found.Try(search, left, missing, end == 0 ? sorted.AsSpan(0, taken + 1) : sorted.AsSpan(sorted.Length - taken - 1));
                sinceLast = 0;
            }
        }
    }

    private static Split ToSplit(Found found, in SplitSearch search, BinnedColumn column)
    {
        var right = search.All - found.Left;
        return new()
        {
            Column = column,
            LeftBins = found.LeftBins,
            MissingGoesLeft = found.MissingLeft,
            Gain = found.Gain - search.LeastGain,
            Left = found.Left,
            Right = right,
            LeftOutput = search.Loss.Output(found.Left, search.Bounds),
            RightOutput = search.Loss.Output(right, search.Bounds),
        };
    }

    private static HistogramSums Sums(ReadOnlySpan<long> slots, int bin) => new(slots[2 * bin], slots[2 * bin + 1]);

    /// <summary>The best so far.</summary>
    private sealed class Found(double leastGain)
    {
        public double Gain { get; private set; } = leastGain;

        public int[]? LeftBins { get; private set; }

        public bool MissingLeft { get; private set; }

        public HistogramSums Left { get; private set; }

        public void Try(in SplitSearch search, HistogramSums left, HistogramSums missing, ReadOnlySpan<int> bins)
        {
            Keep(search, left, bins, false);
            if (missing.Count > 0) Keep(search, left + missing, bins, true);
        }

        private void Keep(in SplitSearch search, HistogramSums left, ReadOnlySpan<int> bins, bool missingLeft)
        {
            var gain = search.Gain(left, search.All - left, Monotonicity.Free);
            if (gain > Gain) (Gain, LeftBins, MissingLeft, Left) = (gain, bins.ToArray(), missingLeft, left);
        }
    }
}
