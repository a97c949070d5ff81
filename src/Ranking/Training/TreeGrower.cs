using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>Grows one tree after another, leaf-wise: the leaf that gains most is divided next.</summary>
/// <remarks>
/// Ke et al., <i>LightGBM</i> (NIPS 2017). Only the smaller child's rows are added up; the larger's histogram is the parent's less the
/// smaller's. Of n splits still to come only the n best leaves can be among those divided, so only these keep a histogram.
/// </remarks>
internal sealed class TreeGrower(BinnedRows data, LambdaMartOptions options, WholeGradients gradients, RowPartition partition, Workers workers)
{
    private readonly HistogramPool _pool = new(data.Slots);
    private readonly long[] _ordered = new long[data.RowCount];
    private readonly List<GrowingLeaf> _leaves = [];
    private readonly HistogramFill _fill = new(data, workers.Threads);

    /// <summary>Grows a tree on the rows of the partition's root.</summary>
    /// <param name="inUse">Which columns may be asked about.</param>
    public GrownTree Grow(bool[] inUse)
    {
        _fill.Choose(inUse);
        var search = new LeafSearch(options, gradients);
        var tree = new GrownTree();
        _leaves.Clear();
        _leaves.Add(Root(search));
        while (_leaves.Count < options.Leaves && Richest() is >= 0 and var at) Divide(at, tree, search);
        foreach (var leaf in _leaves) _pool.Return(leaf);
        tree.Leaves.AddRange(_leaves);
        return tree;
    }

    private GrowingLeaf Root(LeafSearch search)
    {
        var sums = default(HistogramSums);
        var all = new GrowingLeaf { Start = 0, Sums = new(0, (long)partition.Count << HistogramSums.CountShift), Output = 0 };
        var pairs = gradients.Pairs;
        foreach (var row in partition.Rows(all)) sums += HistogramSums.OfRow(pairs[row]);
        var root = new GrowingLeaf { Start = 0, Sums = sums, Output = search.Loss.Output(sums, OutputBounds.None) };
        if (!search.MayDivide(root)) return root;
        root.Histogram = _pool.Take();
        Order(root);
        workers.Run(_fill.Pieces, (_, first, end) =>
        {
            for (var piece = first; piece < end; piece++)
            {
                _fill.Add(piece, partition.Rows(root), _ordered, root.Sums, root.Histogram);
                search.Find(root, _fill.InUse(piece));
            }
        });
        return root;
    }

    /// <summary>The leaf to be divided next: most gain, the oldest of equals; -1 when none gains.</summary>
    private int Richest()
    {
        var best = -1;
        for (var at = 0; at < _leaves.Count; at++)
            if (_leaves[at].Best is { } split && (best < 0 || split.Gain > _leaves[best].Best!.Gain)) best = at;
        return best;
    }

    private void Divide(int at, GrownTree tree, LeafSearch search)
    {
        var leaf = _leaves[at];
        var split = leaf.Best!;
        var node = new BinnedNode(split.Column, split.LastLeftBin, split.LeftBins, split.MissingGoesLeft);
        tree.Add(node, split, at, _leaves.Count);
        partition.Divide(leaf, node, data);
        var (leftBounds, rightBounds) = leaf.Bounds.Divide(split.Direction, split.LeftOutput, split.RightOutput);
        var left = new GrowingLeaf { Start = leaf.Start, Sums = split.Left, Output = split.LeftOutput, Bounds = leftBounds, Depth = leaf.Depth + 1 };
        var right = new GrowingLeaf
        {
            Start = leaf.Start + left.Count, Sums = split.Right, Output = split.RightOutput, Bounds = rightBounds, Depth = leaf.Depth + 1,
        };
        _leaves[at] = left;
        _leaves.Add(right);
        if (_leaves.Count < options.Leaves) Search(leaf, left, right, search);
        else _pool.Return(leaf);
        Release(options.Leaves - _leaves.Count);
    }

    /// <summary>Finds how both children are best divided, from the rows of the smaller and the parent's histogram.</summary>
    private void Search(GrowingLeaf parent, GrowingLeaf left, GrowingLeaf right, LeafSearch search)
    {
        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        if (!search.MayDivide(large) && !search.MayDivide(small))
        {
            _pool.Return(parent);
            return;
        }

        (small.Histogram, large.Histogram, parent.Histogram) = (_pool.Take(), parent.Histogram, null);
        Order(small);
        workers.Run(_fill.Pieces, (_, first, end) =>
        {
            for (var piece = first; piece < end; piece++)
            {
                _fill.Add(piece, partition.Rows(small), _ordered, small.Sums, small.Histogram);
                _fill.Subtract(piece, large.Histogram!, small.Histogram);
                search.Find(small, _fill.InUse(piece));
                search.Find(large, _fill.InUse(piece));
            }
        });
    }

    /// <summary>Copies the derivatives of a leaf's rows side by side, once for all columns.</summary>
    private void Order(GrowingLeaf leaf) => workers.Run(leaf.Count, (_, first, end) =>
    {
        var rows = partition.Rows(leaf);
        var pairs = gradients.Pairs;
        for (var at = first; at < end; at++) _ordered[at] = pairs[rows[at]];
    }, Workers.LeastRows);

    private void Release(int splitsLeft)
    {
        var held = _leaves.Where(leaf => leaf.Histogram is not null).ToList();
        foreach (var leaf in held.Where(leaf => leaf.Best is null)) _pool.Return(leaf);
        foreach (var leaf in held.Where(leaf => leaf.Best is not null).OrderByDescending(leaf => leaf.Best!.Gain).Skip(splitsLeft)) _pool.Return(leaf);
    }
}
