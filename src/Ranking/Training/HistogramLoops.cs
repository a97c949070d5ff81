using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>The loops in which training spends its time: adding rows into bins. No bound is checked here; the callers' arrays are made to fit.</summary>
internal static class HistogramLoops
{
    /// <summary>How many columns <see cref="AddFour"/> takes.</summary>
    public const int Columns = 4;

    /// <summary>Adds rows into the histograms of four columns of a tile.</summary>
    /// <param name="tile">The tile's bytes, <see cref="BinnedRows.Lanes"/> per row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="pairs">Their derivatives, in the same order.</param>
    /// <param name="histogram">Two numbers per slot, see <see cref="HistogramSums"/>.</param>
    /// <param name="columns">Four columns of the tile.</param>
    public static void AddFour(byte[] tile, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, long[] histogram, ReadOnlySpan<BinnedColumn> columns)
    {
        unchecked
        {
            ref var bins = ref MemoryMarshal.GetArrayDataReference(tile);
            ref var row = ref MemoryMarshal.GetReference(rows);
            ref var pair = ref MemoryMarshal.GetReference(pairs);
            ref var first = ref MemoryMarshal.GetArrayDataReference(histogram);
            ref var a = ref Unsafe.Add(ref first, 2 * columns[0].Slot);
            ref var b = ref Unsafe.Add(ref first, 2 * columns[1].Slot);
            ref var c = ref Unsafe.Add(ref first, 2 * columns[2].Slot);
            ref var d = ref Unsafe.Add(ref first, 2 * columns[3].Slot);
            var (shiftA, shiftB, shiftC, shiftD) = (8 * columns[0].Lane, 8 * columns[1].Lane, 8 * columns[2].Lane, 8 * columns[3].Lane);
            for (nint at = 0, count = rows.Length; at < count; at++)
            {
                var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bins, (nint)(uint)Unsafe.Add(ref row, at) * BinnedRows.Lanes));
                var sums = Widen(Unsafe.Add(ref pair, at));
                Add(ref a, (byte)(eight >> shiftA), sums);
                Add(ref b, (byte)(eight >> shiftB), sums);
                Add(ref c, (byte)(eight >> shiftC), sums);
                Add(ref d, (byte)(eight >> shiftD), sums);
            }
        }
    }

    /// <summary>Adds rows into the histogram of one column of a tile.</summary>
    public static void AddOne(byte[] tile, ReadOnlySpan<int> rows, ReadOnlySpan<long> pairs, long[] histogram, BinnedColumn column)
    {
        unchecked
        {
            ref var bins = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tile), column.Lane);
            ref var row = ref MemoryMarshal.GetReference(rows);
            ref var pair = ref MemoryMarshal.GetReference(pairs);
            ref var slots = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(histogram), 2 * column.Slot);
            for (nint at = 0, count = rows.Length; at < count; at++)
            {
                var bin = Unsafe.Add(ref bins, (nint)(uint)Unsafe.Add(ref row, at) * BinnedRows.Lanes);
                Add(ref slots, bin, Widen(Unsafe.Add(ref pair, at)));
            }
        }
    }

    /// <summary>The other child of a split: what the parent has more, bin by bin, written over the parent.</summary>
    public static void Subtract(Span<long> parent, ReadOnlySpan<long> child)
    {
        unchecked
        {
            for (var at = 0; at < parent.Length; at++) parent[at] -= child[at];
        }
    }

    /// <summary>A row's derivatives as they are added to a bin: two numbers of 64 bits, with 1 in the count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Widen(long pair) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(pair).AsInt32()) + Vector128.Create(0, 1L << HistogramSums.CountShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref long slots, byte bin, Vector128<long> sums)
    {
        ref var slot = ref Unsafe.Add(ref slots, unchecked((nint)(2 * (uint)bin)));
        (Vector128.LoadUnsafe(ref slot) + sums).StoreUnsafe(ref slot);
    }
}
