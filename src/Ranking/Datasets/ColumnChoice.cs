using Matching.Ranking.Training;

namespace Matching.Ranking.Datasets;

/// <summary>Chooses from a sample which features can tell rows apart, their bins, and how each is held.</summary>
internal static class ColumnChoice
{
    /// <summary>A column is sparse when a smaller share of the sample than this lies outside its most frequent bin. Measured: docs/decisions/0071.</summary>
    public const double SparseBelow = 0.25;

    /// <summary>The columns in the order of the schema. In histograms those of tiles come first, so that each store has its places side by side.</summary>
    public static IReadOnlyList<BinnedColumn> Choose(FeatureSchema schema, RowSample sample, int most, double sparseBelow, Workers workers)
    {
        var found = new (FeatureBins Bins, int UsualBin)?[schema.Count];
        workers.Run(schema.Count, (_, first, end) =>
        {
            var room = new double[sample.Count];
            for (var at = first; at < end; at++) found[at] = Bins(schema.Features[at].Kind, sample.Known(at, room), sample.Count, most, sparseBelow);
        });

        var (slot, dense, sparse) = (0, 0, 0);
        var columns = new List<BinnedColumn>();
        foreach (var (feature, column) in found.Index().Where(one => one.Item is not null).OrderBy(one => one.Item!.Value.UsualBin >= 0))
        {
            var (bins, usual) = column!.Value;
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

    /// <summary>The bins of a feature, and the usual one when it is sparse, else -1; null when it cannot tell rows apart.</summary>
    private static (FeatureBins Bins, int UsualBin)? Bins(FeatureKind kind, ReadOnlySpan<double> known, int rows, int most, double sparseBelow)
    {
        if (known.Length == 0 || (known.Length == rows && known[0].Equals(known[^1]))) return null;
        FeatureBins bins = kind == FeatureKind.Categorical ? CategoryBins.Choose(known, most) : NumericBins.Choose(known, most);
        var (usual, share) = MostFrequent(bins, known, rows - known.Length);
        return (bins, rows - share < sparseBelow * rows ? usual : -1);
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
