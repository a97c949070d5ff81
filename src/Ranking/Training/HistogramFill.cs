namespace Matching.Ranking;

/// <summary>Adds the rows of a leaf into the histograms of the columns in use, store by store: first the tiles, then the sparse groups.</summary>
internal sealed class HistogramFill
{
    private readonly BinnedRows _data;
    private readonly BinnedColumn[][] _stored;
    private readonly BinnedColumn[][] _inUse;

    public HistogramFill(BinnedRows data)
    {
        _data = data;
        _stored = [.. data.Columns.GroupBy(column => (column.IsSparse, column.Store)).OrderBy(store => store.Key).Select(store => store.ToArray())];
        _inUse = [.. _stored];
    }

    /// <summary>The number of stores.</summary>
    public int Stores => _stored.Length;

    /// <summary>Says which columns are in use.</summary>
    public void Choose(bool[] inUse)
    {
        var used = _data.Columns.Where((_, at) => inUse[at]).ToHashSet();
        for (var store = 0; store < Stores; store++) _inUse[store] = [.. _stored[store].Where(used.Contains)];
    }

    /// <summary>Sets the histograms of some stores to the sums of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="pairs">Their derivatives in the same order.</param>
    /// <param name="all">What they add up to.</param>
    /// <param name="histogram">The leaf's histogram.</param>
    /// <param name="first">The first store.</param>
    /// <param name="end">The store after the last.</param>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, HistogramSums all, long[] histogram, int first, int end)
    {
        Part(histogram, first, end).Clear();
        for (var store = first; store < end; store++)
        {
            var columns = _inUse[store].AsSpan();
            if (columns.Length == 0) continue;
            if (columns[0].IsSparse) _data.SparseGroups[columns[0].Store].Add(rows, pairs, all, histogram);
            else AddTile(_data.Tiles[columns[0].Store], rows, pairs, histogram, columns);
        }
    }

    /// <summary>Turns the parent's histograms of some stores into the larger child's.</summary>
    public void Subtract(long[] parent, long[] child, int first, int end) =>
        HistogramLoops.Subtract(Part(parent, first, end), Part(child, first, end));

    private static void AddTile(byte[] tile, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, long[] histogram, ReadOnlySpan<BinnedColumn> columns)
    {
        for (; columns.Length >= 4; columns = columns[4..]) HistogramLoops.AddFour(tile, rows, pairs, histogram, columns);
        foreach (var column in columns) HistogramLoops.AddOne(tile, rows, pairs, histogram, column);
    }

    private Span<long> Part(long[] histogram, int first, int end)
    {
        var (from, last) = (_stored[first][0], _stored[end - 1][^1]);
        return histogram.AsSpan(2 * from.Slot, 2 * (last.Slot + last.Slots - from.Slot));
    }
}
