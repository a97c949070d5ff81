namespace Matching.Ranking;

/// <summary>How one feature's values are put into bins: <see cref="Count"/> for values that are known, and one more, the last, for those that are not.</summary>
internal abstract class FeatureBins
{
    /// <summary>The number of bins for known values; at most 255.</summary>
    public abstract int Count { get; }

    /// <summary>The bin of values that are not known.</summary>
    public int Missing => Count;

    /// <summary>The bin of a value.</summary>
    public abstract byte Of(double value);
}
