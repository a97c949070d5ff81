using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Matching.Ranking.Training;

namespace Matching.Ranking.Datasets;

/// <summary>Columns in which nearly all rows share one bin: only the others are written down, row after row, as places in a histogram.</summary>
/// <remarks>
/// Two bytes per value that is not the usual one, and four per row. A leaf's histogram costs what its rows hold, not what its columns are;
/// the usual bin's sums are the leaf's less those of all other bins, exactly (docs/decisions/0071).
/// </remarks>
internal sealed class SparseGroup(int rows, int firstSlot, IReadOnlyList<BinnedColumn> columns)
{
    /// <summary>The most columns of a group, so that groups can be shared out among threads.</summary>
    public const int MostColumns = 64;

    private const int BlockBits = 12;
    private const int BlockRows = 1 << BlockBits;

    private readonly ushort[][] _places = new ushort[(rows + BlockRows - 1) / BlockRows][];
    private readonly int[] _ends = new int[rows + 1];
    private readonly List<ushort> _open = [];

    /// <summary>The columns, in the order of their places.</summary>
    public IReadOnlyList<BinnedColumn> Columns => columns;

    /// <summary>What the bins take, in bytes.</summary>
    public long Bytes => _places.Sum(block => 2L * block.Length) + 4L * _ends.Length;

    /// <summary>Writes down the next row.</summary>
    /// <param name="row">Its number; they come in turn.</param>
    /// <param name="values">Its values in the order of the schema.</param>
    public void Append(int row, ReadOnlySpan<double> values)
    {
        foreach (var column in columns)
            if (column.Bins.Of(values[column.Feature]) is var bin && bin != column.UsualBin) _open.Add((ushort)(column.Slot - firstSlot + bin));
        _ends[row + 1] = _open.Count;
        if ((row + 1) % BlockRows != 0 && row + 1 != rows) return;
        _places[row >> BlockBits] = [.. _open];
        _open.Clear();
        if (row + 1 == rows) _open.Capacity = 0;
    }

    /// <summary>The bin of a row in a column.</summary>
    public byte Bin(BinnedColumn column, int row)
    {
        var places = Places(row);
        var first = column.Slot - firstSlot;
        var at = places.IndexOfAnyInRange((ushort)first, (ushort)(first + column.Slots - 1));
        return (byte)(at < 0 ? column.UsualBin : places[at] - first);
    }

    /// <summary>Adds rows into the histograms of all columns.</summary>
    /// <param name="rowNumbers">The rows.</param>
    /// <param name="pairs">Their derivatives, in the same order.</param>
    /// <param name="all">What they add up to.</param>
    /// <param name="histogram">Two numbers per slot, all zero before.</param>
    public void Add(ReadOnlySpan<int> rowNumbers, ReadOnlySpan<long> pairs, HistogramSums all, long[] histogram)
    {
        ref var slots = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(histogram), 2 * firstSlot);
        for (var at = 0; at < rowNumbers.Length; at++)
        {
            var sums = HistogramLoops.Widen(pairs[at]);
            foreach (var place in Places(rowNumbers[at]))
            {
                ref var slot = ref Unsafe.Add(ref slots, unchecked((nint)(2 * (uint)place)));
                (Vector128.LoadUnsafe(ref slot) + sums).StoreUnsafe(ref slot);
            }
        }

        foreach (var column in columns) FillUsual(column, all, histogram.AsSpan(2 * column.Slot, 2 * column.Slots));
    }

    private static void FillUsual(BinnedColumn column, HistogramSums all, Span<long> slots)
    {
        for (var bin = 0; bin < column.Slots; bin++)
            if (bin != column.UsualBin) all -= new HistogramSums(slots[2 * bin], slots[2 * bin + 1]);
        (slots[2 * column.UsualBin], slots[2 * column.UsualBin + 1]) = (all.Gradient, all.HessianAndCount);
    }

    /// <summary>The places of a row. Where a block begins, the row before belongs to another.</summary>
    private ReadOnlySpan<ushort> Places(int row)
    {
        var start = (row & (BlockRows - 1)) == 0 ? 0 : _ends[row];
        return _places[row >> BlockBits].AsSpan(start, _ends[row + 1] - start);
    }
}
