namespace Matching.Ranking.Datasets;

/// <summary>One feature that can tell rows apart, and where its bins lie.</summary>
/// <param name="Feature">Its column in the schema.</param>
/// <param name="Bins">How its values are binned.</param>
/// <param name="Monotonicity">Which way scores may move with it.</param>
internal sealed record BinnedColumn(int Feature, FeatureBins Bins, Monotonicity Monotonicity)
{
    /// <summary>Where its bins begin in a histogram.</summary>
    public required int Slot { get; init; }

    /// <summary>The tile that holds it, or the sparse group.</summary>
    public required int Store { get; init; }

    /// <summary>Its byte within a row of the tile; -1 in a sparse group.</summary>
    public required int Lane { get; init; }

    /// <summary>The bin of most rows, which a sparse group does not write down.</summary>
    public int UsualBin { get; init; } = -1;

    /// <summary>Whether a sparse group holds it.</summary>
    public bool IsSparse => Lane < 0;

    /// <summary>The number of places it takes in a histogram: one per bin, that of missing values last.</summary>
    public int Slots => Bins.Count + 1;
}
