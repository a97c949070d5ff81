namespace Matching.Ranking.Training;

/// <summary>Histograms that are used again from tree to tree.</summary>
internal sealed class HistogramPool(int slots)
{
    private readonly Stack<long[]> _free = [];

    /// <summary>A histogram of unknown content.</summary>
    public long[] Take() => _free.TryPop(out var histogram) ? histogram : new long[2 * slots];

    /// <summary>Takes a leaf's histogram back.</summary>
    public void Return(GrowingLeaf leaf)
    {
        if (leaf.Histogram is not { } histogram) return;
        leaf.Histogram = null;
        _free.Push(histogram);
    }
}
