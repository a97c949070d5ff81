using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training;

/// <summary>Finds how a leaf is best divided.</summary>
internal sealed class LeafSearch(LambdaMartOptions options, WholeGradients gradients)
{
    /// <summary>Gains below this share of a leaf's worth are noise of the last places.</summary>
    private const double Noise = 1e-10;

    private readonly CategoricalSplits _categorical = new(options, new(gradients.GradientUnit, gradients.HessianUnit, options.L2));

    /// <summary>What answers are worth.</summary>
    public LeafLoss Loss { get; } = new(gradients.GradientUnit, gradients.HessianUnit, options.L2);

    /// <summary>Whether a leaf has rows enough for two and lies no deeper than trees may be.</summary>
    public bool MayDivide(GrowingLeaf leaf) => leaf.Count >= 2L * options.MinRowsPerLeaf && leaf.Depth < RegressionTree.MostDepth;

    /// <summary>Offers a leaf the best that some columns can do, from its histogram. Several threads may look at other columns at the same time.</summary>
    public void Find(GrowingLeaf leaf, BinnedColumn[] columns)
    {
        if (!MayDivide(leaf)) return;
        var undivided = Loss.Worth(leaf.Sums, Loss.Output(leaf.Sums, leaf.Bounds));
        var search = new SplitSearch(
            leaf.Sums, leaf.Bounds, Loss, options.MinRowsPerLeaf, options.MinHessianPerLeaf / gradients.HessianUnit, undivided + Math.Abs(undivided) * Noise);
        foreach (var column in columns)
            if (Best(search, column, leaf.Histogram!) is { } split) leaf.Offer(split);
    }

    private Split? Best(in SplitSearch search, BinnedColumn column, long[] histogram)
    {
        var slots = histogram.AsSpan(2 * column.Slot, 2 * column.Slots);
        return column.Bins is CategoryBins ? _categorical.Best(search, column, slots) : NumericSplits.Best(search, column, slots);
    }
}
