namespace Matching.Ranking;

/// <summary>Chooses from a sample which features can tell rows apart, their bins, and how each is held.</summary>
internal static class ColumnChoice
{
    /// <summary>A column is sparse when a smaller share of the sample than this lies outside its most frequent bin. Measured: docs/decisions/0071.</summary>
    public const double SparseBelow = 0.25;

    /// <summary>The columns in the order of the schema. In histograms those of tiles come first, so that each store has its places side by side.</summary>
    public static IReadOnlyList<BinnedColumn> Choose(FeatureSchema schema, RowSample sample, int most, double sparseBelow)
    {
        var found = new List<(int Feature, FeatureBins Bins, int UsualBin)>();
        var room = new double[sample.Count];
        for (var at = 0; at < schema.Count; at++)
        {
            var known = sample.Known(at, room);
            if (known.Length == 0 || (known.Length == sample.Count && known[0].Equals(known[^1]))) continue;
            FeatureBins bins = schema.Features[at].Kind == FeatureKind.Categorical ? CategoryBins.Choose(known, most) : NumericBins.Choose(known, most);
            var (usual, rows) = MostFrequent(bins, known, sample.Count - known.Length);
            found.Add((at, bins, sample.Count - rows < sparseBelow * sample.Count ? usual : -1));
        }

        var (slot, dense, sparse) = (0, 0, 0);
        var columns = new List<BinnedColumn>();
        foreach (var (feature, bins, usual) in found.OrderBy(column => column.UsualBin >= 0))
        {
            columns.Add(new(feature, bins, schema.Features[feature].Monotonicity)
            {
                Slot = slot,
                Store = usual < 0 ? dense / BinnedRows.Lanes : sparse / SparseGroup.MostColumns,
                Lane = usual < 0 ? dense % BinnedRows.Lanes : -1,
                UsualBin = usual,
            });
            slot += bins.Count + 1;
            (dense, sparse) = usual < 0 ? (dense + 1, sparse) : (dense, sparse + 1);
        }

        return [.. columns.OrderBy(column => column.Feature)];
    }

    private static (int Bin, int Rows) MostFrequent(FeatureBins bins, ReadOnlySpan<double> known, int missing)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var value in known) counts[bins.Of(value)]++;
        counts[bins.Missing] = missing;
        var best = 0;
        for (var bin = 1; bin <= bins.Missing; bin++)
            if (counts[bin] > counts[best]) best = bin;
        return (best, counts[best]);
    }
}
