using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>Which rows and features each tree sees.</summary>
/// <remarks>
/// Rows are drawn one by one, not by group: the gradients of a row already come from its whole group, and with few groups a share of the
/// rows says more than a share of the groups. A row of weight 0 is never drawn.
/// </remarks>
internal sealed class Draw(LambdaMartOptions options, BinnedRows rows)
{
    private const int ForRows = 1, ForColumns = 2;

    /// <summary>Whether a row is seen by the tree of an iteration; null when all are.</summary>
    public Func<int, bool>? Rows(int iteration)
    {
        if (options.RowFraction >= 1 && rows.Weights is null) return null;
        var key = new RandomStream(options.Seed, iteration, ForRows).Next();
        var below = (ulong)(options.RowFraction * (1UL << 53));
        return row => (rows.Weights is null || rows.Weights[row] > 0) && RandomStream.Mix(unchecked(key + (ulong)row)) >> 11 < below;
    }

    /// <summary>The columns that the tree of an iteration may ask about; at least one.</summary>
    public bool[] Columns(int iteration)
    {
        var inUse = new bool[rows.Columns.Count];
        var wanted = Math.Max(1, (int)Math.Round(options.FeatureFraction * inUse.Length));
        var random = new RandomStream(options.Seed, iteration, ForColumns);
        for (int at = 0, left = inUse.Length; at < inUse.Length; at++, left--)
            if (random.NextBelow(left) < wanted) (inUse[at], wanted) = (true, wanted - 1);
        return inUse;
    }
}
