namespace Matching.Ranking;

/// <summary>Adds the rows of a leaf into the histograms of the columns in use, store by store: first the tiles, then the sparse groups.</summary>
internal sealed class HistogramFill
{
    /// <summary>So many rows' bins, numbers and derivatives are still near when the next columns of their tile ask for them.</summary>
    private const int RowsAtHand = 2_048;

    private readonly BinnedRows _data;
    private readonly BinnedColumn[][] _stored;
    private readonly BinnedColumn[][] _inUse;
    private readonly BinnedColumn[][] _filled;

    public HistogramFill(BinnedRows data)
    {
        _data = data;
        _stored = [.. data.Columns.GroupBy(column => (column.IsSparse, column.Store)).OrderBy(store => store.Key).Select(store => store.ToArray())];
        _inUse = [.. _stored];
        _filled = [.. _stored];
    }

    /// <summary>The number of stores.</summary>
    public int Stores => _stored.Length;

    /// <summary>Says which columns are in use.</summary>
    public void Choose(bool[] inUse)
    {
        var used = _data.Columns.Where((_, at) => inUse[at]).ToHashSet();
        for (var store = 0; store < Stores; store++)
        {
            _inUse[store] = [.. _stored[store].Where(used.Contains)];
            _filled[store] = Filled(_inUse[store], _stored[store]);
        }
    }

    /// <summary>The columns of a store that are in use.</summary>
    public BinnedColumn[] InUse(int store) => _inUse[store];

    /// <summary>Sets the histograms of a store to the sums of rows.</summary>
    /// <param name="store">The store.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="pairs">Their derivatives in the same order.</param>
    /// <param name="all">What they add up to.</param>
    /// <param name="histogram">The leaf's histogram.</param>
    public void Add(int store, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, HistogramSums all, long[] histogram)
    {
        var columns = _filled[store].AsSpan();
        if (columns.Length == 0) return;
        Part(histogram, store).Clear();
        if (columns[0].IsSparse) _data.SparseGroups[columns[0].Store].Add(rows, pairs, all, histogram);
        else AddTile(_data.Tiles[columns[0].Store], rows, pairs, histogram, columns);
    }

    /// <summary>Turns the parent's histograms of a store into the larger child's.</summary>
    public void Subtract(int store, long[] parent, long[] child)
    {
        if (_filled[store].Length > 0) HistogramLoops.Subtract(Part(parent, store), Part(child, store));
    }

    private static void AddTile(byte[] tile, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, long[] histogram, ReadOnlySpan<BinnedColumn> columns)
    {
        for (var first = 0; first < rows.Length; first += RowsAtHand)
        {
            var count = Math.Min(RowsAtHand, rows.Length - first);
            var some = rows.Slice(first, count);
            var derivatives = pairs.Slice(first, count);
            var left = columns;
            for (; left.Length >= HistogramLoops.Columns; left = left[HistogramLoops.Columns..]) HistogramLoops.AddFour(tile, some, derivatives, histogram, left);
            foreach (var column in left) HistogramLoops.AddOne(tile, some, derivatives, histogram, column);
        }
    }

    /// <summary>Four columns at once cost hardly more than two one by one, so that columns out of use fill up a four; nobody reads them.</summary>
    private static BinnedColumn[] Filled(BinnedColumn[] inUse, BinnedColumn[] stored)
    {
        var over = inUse.Length % HistogramLoops.Columns;
        return over < 2 || stored[0].IsSparse ? inUse : [.. inUse, .. stored.Except(inUse).Take(HistogramLoops.Columns - over)];
    }

    private Span<long> Part(long[] histogram, int store)
    {
        var (from, last) = (_stored[store][0], _stored[store][^1]);
        return histogram.AsSpan(2 * from.Slot, 2 * (last.Slot + last.Slots - from.Slot));
    }
}
