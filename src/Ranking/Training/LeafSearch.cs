namespace Matching.Ranking;

/// <summary>Finds how a leaf is best divided, over all columns in use.</summary>
internal sealed class LeafSearch(BinnedRows data, LambdaMartOptions options, WholeGradients gradients, bool[] inUse, Workers workers)
{
    /// <summary>Gains below this share of a leaf's worth are noise of the last places.</summary>
    private const double Noise = 1e-10;

    private readonly Split?[] _bestOfPart = new Split?[workers.Parts];

    private readonly CategoricalSplits _categorical = new(options, new(gradients.GradientUnit, gradients.HessianUnit, options.L2));

    /// <summary>What answers are worth.</summary>
    public LeafLoss Loss { get; } = new(gradients.GradientUnit, gradients.HessianUnit, options.L2);

    /// <summary>Whether a leaf has rows enough for two and lies no deeper than trees may be.</summary>
    public bool MayDivide(GrowingLeaf leaf) => leaf.Count >= 2L * options.MinRowsPerLeaf && leaf.Depth < RegressionTree.MostDepth && data.Columns.Count > 0;

    /// <summary>Sets <see cref="GrowingLeaf.Best"/> from the leaf's histogram.</summary>
    public void Find(GrowingLeaf leaf)
    {
        if (!MayDivide(leaf)) return;
        var undivided = Loss.Worth(leaf.Sums, Loss.Output(leaf.Sums, leaf.Bounds));
        var search = new SplitSearch(leaf.Sums, leaf.Bounds, Loss, options.MinRowsPerLeaf, options.MinHessianPerLeaf / gradients.HessianUnit, undivided + Math.Abs(undivided) * Noise);
        Array.Clear(_bestOfPart);
        workers.Run(data.Columns.Count, (part, first, end) =>
        {
            Split? best = null;
            for (var at = first; at < end; at++)
                if (inUse[at] && Best(search, at, leaf.Histogram!) is { } split && split.Beats(best)) best = split;
            _bestOfPart[part] = best;
        });
        foreach (var split in _bestOfPart)
            if (split is not null && split.Beats(leaf.Best)) leaf.Best = split;
    }

    private Split? Best(in SplitSearch search, int at, long[] histogram)
    {
        var column = data.Columns[at];
        var slots = histogram.AsSpan(2 * column.Slot, 2 * column.Slots);
        return column.Bins is CategoryBins ? _categorical.Best(search, at, column, slots) : NumericSplits.Best(search, at, column, slots);
    }
}
