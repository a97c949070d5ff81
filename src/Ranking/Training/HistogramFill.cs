namespace Matching.Ranking;

/// <summary>Adds the rows of a leaf into the histograms of the columns in use, tile by tile.</summary>
internal sealed class HistogramFill(BinnedRows data)
{
    private readonly BinnedColumn[][] _columns = new BinnedColumn[data.Tiles.Length][];

    /// <summary>Says which columns are in use.</summary>
    public void Choose(bool[] inUse)
    {
        for (var tile = 0; tile < _columns.Length; tile++)
            _columns[tile] = [.. data.Columns.Where((column, at) => column.Tile == tile && inUse[at])];
    }

    /// <summary>Sets the histograms of some tiles to the sums of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="pairs">Their derivatives in the same order.</param>
    /// <param name="histogram">The leaf's histogram.</param>
    /// <param name="first">The first tile.</param>
    /// <param name="end">The tile after the last.</param>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, long[] histogram, int first, int end)
    {
        Part(histogram, first, end).Clear();
        for (var tile = first; tile < end; tile++)
        {
            var columns = _columns[tile].AsSpan();
            for (; columns.Length >= 4; columns = columns[4..]) HistogramLoops.AddFour(data.Tiles[tile], rows, pairs, histogram, columns);
            foreach (var column in columns) HistogramLoops.AddOne(data.Tiles[tile], rows, pairs, histogram, column);
        }
    }

    /// <summary>Turns the parent's histograms of some tiles into the larger child's.</summary>
    public void Subtract(long[] parent, long[] child, int first, int end) =>
        HistogramLoops.Subtract(Part(parent, first, end), Part(child, first, end));

    private Span<long> Part(long[] histogram, int first, int end)
    {
        var (from, last) = (data.Columns[first * BinnedRows.Lanes], data.Columns[Math.Min(end * BinnedRows.Lanes, data.Columns.Count) - 1]);
        return histogram.AsSpan(2 * from.Slot, 2 * (last.Slot + last.Slots - from.Slot));
    }
}
