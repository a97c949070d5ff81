namespace Matching.Ranking;

/// <summary>One feature that can tell rows apart, and where its bins lie.</summary>
/// <param name="Feature">Its column in the schema.</param>
/// <param name="Bins">How its values are binned.</param>
/// <param name="Monotonicity">Which way scores may move with it.</param>
/// <param name="Slot">Where its bins begin in a histogram.</param>
/// <param name="Tile">The tile that holds it.</param>
/// <param name="Lane">Its byte within the tile's row.</param>
internal sealed record BinnedColumn(int Feature, FeatureBins Bins, Monotonicity Monotonicity, int Slot, int Tile, int Lane)
{
    /// <summary>The number of places it takes in a histogram: one per bin, that of missing values last.</summary>
    public int Slots => Bins.Count + 1;
}
