using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>Adds the rows of a leaf into the histograms of the columns in use, piece by piece: a tile, a sparse group, or half a tile.</summary>
/// <remarks>As many tiles as there are threads go by halves, and last: whoever is done earlier finds something small to do.</remarks>
internal sealed class HistogramFill
{
    /// <summary>So many rows' bins, numbers and derivatives are still near when the next columns of their tile ask for them.</summary>
    private const int RowsAtHand = 2_048;

    private readonly BinnedRows _data;
    private readonly BinnedColumn[][] _pieces;
    private readonly BinnedColumn[][] _inUse;
    private readonly BinnedColumn[][] _filled;

    public HistogramFill(BinnedRows data, int threads)
    {
        _data = data;
        var tiles = Stores(data.Columns.Where(column => !column.IsSparse));
        var whole = tiles.Length - (threads == 1 ? 0 : Math.Min(threads, tiles.Length));
        _pieces = [.. tiles[..whole], .. Stores(data.Columns.Where(column => column.IsSparse)), .. tiles[whole..].SelectMany(
            tile => tile.Chunk(HistogramLoops.Columns))];
        _inUse = [.. _pieces];
        _filled = [.. _pieces];
    }

    /// <summary>The number of pieces.</summary>
    public int Pieces => _pieces.Length;

    /// <summary>Says which columns are in use.</summary>
    public void Choose(bool[] inUse)
    {
        var used = _data.Columns.Where((_, at) => inUse[at]).ToHashSet();
        for (var piece = 0; piece < Pieces; piece++)
        {
            _inUse[piece] = [.. _pieces[piece].Where(used.Contains)];
            _filled[piece] = Filled(_inUse[piece], _pieces[piece]);
        }
    }

    /// <summary>The columns of a piece that are in use.</summary>
    public BinnedColumn[] InUse(int piece) => _inUse[piece];

    /// <summary>Sets the histograms of a piece to the sums of rows.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="pairs">Their derivatives in the same order.</param>
    /// <param name="all">What they add up to.</param>
    /// <param name="histogram">The leaf's histogram.</param>
    public void Add(int piece, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, HistogramSums all, long[] histogram)
    {
        var columns = _filled[piece].AsSpan();
        if (columns.Length == 0) return;
        Part(histogram, piece).Clear();
        if (columns[0].IsSparse) _data.SparseGroups[columns[0].Store].Add(rows, pairs, all, histogram);
        else AddTile(_data.Tiles[columns[0].Store], rows, pairs, histogram, columns);
    }

    /// <summary>Turns the parent's histograms of a piece into the larger child's.</summary>
    public void Subtract(int piece, long[] parent, long[] child)
    {
        if (_filled[piece].Length > 0) HistogramLoops.Subtract(Part(parent, piece), Part(child, piece));
    }

    private static void AddTile(byte[] tile, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, long[] histogram, ReadOnlySpan<BinnedColumn> columns)
    {
        for (var first = 0; first < rows.Length; first += RowsAtHand)
        {
            var count = Math.Min(RowsAtHand, rows.Length - first);
            var some = rows.Slice(first, count);
            var derivatives = pairs.Slice(first, count);
            var left = columns;
            for (; left.Length >= HistogramLoops.Columns; left = left[HistogramLoops.Columns..]) HistogramLoops.AddFour(
                tile, some, derivatives, histogram, left);
            foreach (var column in left) HistogramLoops.AddOne(tile, some, derivatives, histogram, column);
        }
    }

    /// <summary>Four columns at once cost hardly more than two one by one, so that columns out of use fill up a four; nobody reads them.</summary>
    private static BinnedColumn[] Filled(BinnedColumn[] inUse, BinnedColumn[] piece)
    {
        var over = inUse.Length % HistogramLoops.Columns;
        return over < 2 || piece[0].IsSparse ? inUse : [.. inUse, .. piece.Except(inUse).Take(HistogramLoops.Columns - over)];
    }

    private static BinnedColumn[][] Stores(IEnumerable<BinnedColumn> columns) =>
        [.. columns.GroupBy(column => column.Store).OrderBy(store => store.Key).Select(store => store.ToArray())];

    private Span<long> Part(long[] histogram, int piece)
    {
        var (from, last) = (_pieces[piece][0], _pieces[piece][^1]);
        return histogram.AsSpan(2 * from.Slot, 2 * (last.Slot + last.Slots - from.Slot));
    }
}
