using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matching.Ranking.Datasets;

/// <summary>Bins of a quantity: a value lies in the first bin whose upper edge it does not exceed; beyond all edges, in the last.</summary>
/// <remarks>An edge is the threshold that a tree will ask about, so that a raw value and its bin always go the same way.</remarks>
internal sealed class NumericBins : FeatureBins
{
    private readonly double[] _edges;
    private readonly double[] _padded = new double[255];

    public NumericBins(double[] edges)
    {
        _edges = edges;
        Array.Fill(_padded, double.PositiveInfinity);
        edges.CopyTo(_padded, 0);
    }

    public override int Count => _edges.Length + 1;

    /// <summary>The threshold behind a bin; behind the last it is the largest number there is, so that only missing values lie beyond.</summary>
    public double Edge(int bin) => bin < _edges.Length ? _edges[bin] : double.MaxValue;

    /// <summary>The bin behind which a threshold lies; -1 when no edge is equal to it.</summary>
    public int BinBefore(double edge) => edge.Equals(double.MaxValue) ? _edges.Length : Math.Max(-1, Array.BinarySearch(_edges, edge));

    public override byte Of(double value) => double.IsNaN(value) ? (byte)Count : Search(ref MemoryMarshal.GetArrayDataReference(_padded), value);

    public override void Fill(ReadOnlySpan<double> values, int width, Span<byte> bins, int step, int rows)
    {
        ref var edges = ref MemoryMarshal.GetArrayDataReference(_padded);
        for (var row = 0; row < rows; row++)
        {
            var value = values[row * width];
            bins[row * step] = double.IsNaN(value) ? (byte)Count : Search(ref edges, value);
        }
    }

    /// <summary>How many of 255 edges lie below a value: eight halvings without a branch to guess wrong.</summary>
    private static byte Search(ref double edges, double value)
    {
        unchecked
        {
            nint at = 0;
            at += (Unsafe.Add(ref edges, at + 127) < value ? 1 : 0) << 7;
            at += (Unsafe.Add(ref edges, at + 63) < value ? 1 : 0) << 6;
            at += (Unsafe.Add(ref edges, at + 31) < value ? 1 : 0) << 5;
            at += (Unsafe.Add(ref edges, at + 15) < value ? 1 : 0) << 4;
            at += (Unsafe.Add(ref edges, at + 7) < value ? 1 : 0) << 3;
            at += (Unsafe.Add(ref edges, at + 3) < value ? 1 : 0) << 2;
            at += (Unsafe.Add(ref edges, at + 1) < value ? 1 : 0) << 1;
            at += Unsafe.Add(ref edges, at) < value ? 1 : 0;
            return (byte)at;
        }
    }

    /// <summary>Chooses edges from a sample.</summary>
    /// <param name="sorted">The known values of the sample, in rising order.</param>
    /// <param name="most">The most bins.</param>
    /// <remarks>
    /// Each value has a bin of its own when there are at most <paramref name="most"/>. Otherwise bins hold about equally many rows; a value as
    /// frequent as that, and zero, which often means "none", stay alone. Edges lie midway between neighbours.
    /// </remarks>
    public static NumericBins Choose(ReadOnlySpan<double> sorted, int most)
    {
        var (values, counts) = Distinct(sorted);
        var edges = new List<double>();
        if (values.Count <= most)
        {
            for (var at = 0; at + 1 < values.Count; at++) edges.Add(Midway(values[at], values[at + 1]));
            return new([.. edges]);
        }

        var fair = (double)sorted.Length / most;
        var (alone, rest) = (0, sorted.Length);
        for (var at = 0; at < values.Count; at++)
            if (IsAlone(at)) (alone, rest) = (alone + 1, rest - counts[at]);
        var share = rest / (double)Math.Max(1, most - alone);
        var filled = 0;
        for (var at = 0; at + 1 < values.Count && edges.Count < most - 1; at++)
        {
            if (!IsAlone(at)) (rest, filled) = (rest - counts[at], filled + counts[at]);
            if (!IsAlone(at) && filled < share && !(IsAlone(at + 1) && (values[at + 1] == 0 || filled >= share / 2))) continue;
            edges.Add(Midway(values[at], values[at + 1]));
            filled = 0;
        }

        return new([.. edges]);

        bool IsAlone(int at) => counts[at] >= fair || values[at] == 0;
    }

    private static (List<double> Values, List<int> Counts) Distinct(ReadOnlySpan<double> sorted)
    {
        var (values, counts) = (new List<double>(), new List<int>());
        foreach (var value in sorted)
        {
            if (values.Count == 0 || value != values[^1])
            {
                values.Add(value);
                counts.Add(0);
            }

            counts[^1]++;
        }

        return (values, counts);
    }

    /// <summary>A number from <paramref name="low"/> up to but not including <paramref name="high"/>.</summary>
    private static double Midway(double low, double high)
    {
        var middle = low / 2 + high / 2;
        return middle >= low && middle < high ? middle : low;
    }
}
