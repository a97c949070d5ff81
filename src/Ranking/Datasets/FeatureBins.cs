namespace Matching.Ranking.Datasets;

/// <summary>How one feature's values are put into bins: <see cref="Count"/> for values that are known, and one more, the last, for those that are
/// not.</summary>
internal abstract class FeatureBins
{
    /// <summary>The number of bins for known values; at most 255.</summary>
    public abstract int Count { get; }

    /// <summary>The bin of values that are not known.</summary>
    public int Missing => Count;

    /// <summary>The bin of a value.</summary>
    public abstract byte Of(double value);

    /// <summary>Bins one column of some rows that stand one after the other.</summary>
    /// <param name="values">The rows, from the column's first value on.</param>
    /// <param name="width">How far the next row's value is.</param>
    /// <param name="bins">Receives the bins, from the first row's place on.</param>
    /// <param name="step">How far the next row's place is.</param>
    /// <param name="rows">How many rows.</param>
    public abstract void Fill(ReadOnlySpan<double> values, int width, Span<byte> bins, int step, int rows);
}
