using Matching.Ranking.Datasets;
using Matching.Ranking.Models;

namespace Matching.Ranking.Training;

/// <summary>A question of a tree, asked about bins. Children as in <see cref="TreeNode"/>.</summary>
/// <param name="Column">The column asked about.</param>
/// <param name="LastLeftBin">Numeric: bins up to and including this go left.</param>
/// <param name="LeftBins">Categorical: these go left; null for a numeric question.</param>
/// <param name="MissingGoesLeft">Whether missing values go left.</param>
internal sealed record BinnedNode(BinnedColumn Column, int LastLeftBin, int[]? LeftBins, bool MissingGoesLeft)
{
    /// <summary>The left child.</summary>
    public int Left { get; set; }

    /// <summary>The right child.</summary>
    public int Right { get; set; }

    /// <summary>Says for each bin whether it goes left.</summary>
    public void FillDirections(Span<bool> goesLeft)
    {
        goesLeft.Clear();
        if (LeftBins is null) goesLeft[..(LastLeftBin + 1)].Fill(true);
        else
            foreach (var bin in LeftBins) goesLeft[bin] = true;
        goesLeft[Column.Bins.Missing] = MissingGoesLeft;
    }
}
