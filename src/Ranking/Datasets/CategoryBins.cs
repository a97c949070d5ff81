namespace Matching.Ranking.Datasets;

/// <summary>Bins of categories: one each for the most frequent, the last known one for all others, also those never seen.</summary>
internal sealed class CategoryBins : FeatureBins
{
    private readonly int[] _categories;
    private readonly Dictionary<int, byte> _bins = [];

    /// <param name="categories">The categories with a bin of their own, in the order of the bins.</param>
    public CategoryBins(int[] categories)
    {
        _categories = categories;
        for (var bin = 0; bin < categories.Length; bin++) _bins[categories[bin]] = (byte)bin;
    }

    public override int Count => _categories.Length + 1;

    /// <summary>The bin of all other categories; it never goes left.</summary>
    public int Others => _categories.Length;

    /// <summary>The category of a bin.</summary>
    public int Category(int bin) => _categories[bin];

    /// <summary>The bin of a category; null when it has none of its own.</summary>
    public int? BinOf(int category) => _bins.TryGetValue(category, out var bin) ? bin : null;

    public override byte Of(double value) =>
        double.IsNaN(value) ? (byte)Count : value is >= 0 and < int.MaxValue && _bins.TryGetValue((int)value, out var bin) ? bin : (byte)Others;

    public override void Fill(ReadOnlySpan<double> values, int width, Span<byte> bins, int step, int rows)
    {
        for (var row = 0; row < rows; row++) bins[row * step] = Of(values[row * width]);
    }

    /// <summary>Chooses the categories that get bins from a sample: the most frequent, lower numbers first among equals.</summary>
    /// <param name="sorted">The known values of the sample, in rising order.</param>
    /// <param name="most">The most bins.</param>
    public static CategoryBins Choose(ReadOnlySpan<double> sorted, int most)
    {
        var counts = new Dictionary<int, int>();
        foreach (var value in sorted) counts[(int)value] = counts.GetValueOrDefault((int)value) + 1;
        return new([.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most - 1).Select(pair => pair.Key)]);
    }
}
