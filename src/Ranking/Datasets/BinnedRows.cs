namespace Matching.Ranking.Datasets;

/// <summary>Rows as training sees them: a byte per value, grades and groups. Raw values are not kept.</summary>
/// <remarks>
/// Eight columns stand side by side in a tile, row after row, so that one read of eight bytes brings a row's bins of all eight: the
/// histograms of eight columns (32 KiB) still fit into the nearest cache, and small leaves touch an eighth of the lines that separate columns would.
/// </remarks>
internal sealed class BinnedRows
{
    /// <summary>Columns per tile.</summary>
    public const int Lanes = 8;

    /// <summary>The most rows: sums of as many second derivatives and their count share 64 bits.</summary>
    public const int MostRows = 8_000_000;

    public required FeatureSchema Schema { get; init; }

    /// <summary>The columns that can tell rows apart, in the order of the schema.</summary>
    public required IReadOnlyList<BinnedColumn> Columns { get; init; }

    /// <summary>The bytes of each tile, row after row.</summary>
    public required byte[][] Tiles { get; init; }

    /// <summary>The columns that are not in tiles.</summary>
    public required SparseGroup[] SparseGroups { get; init; }

    /// <summary>The grade of each row.</summary>
    public required byte[] Grades { get; init; }

    /// <summary>Where each group begins, and at the end the number of rows.</summary>
    public required int[] GroupStarts { get; init; }

    /// <summary>How much each row counts; null when all count 1.</summary>
    public required double[]? Weights { get; init; }

    /// <summary>The rank at which each row was shown, -1 where nobody knows; null when no rank is known.</summary>
    public required int[]? Positions { get; init; }

    public int RowCount => Grades.Length;

    public int GroupCount => GroupStarts.Length - 1;

    /// <summary>The places of all columns in a histogram.</summary>
    public int Slots => Columns.Sum(column => column.Slots);

    /// <summary>What the bins take, in bytes.</summary>
    public long BinBytes => Tiles.Sum(tile => (long)tile.Length) + SparseGroups.Sum(group => group.Bytes);

    /// <summary>The bin of a row in a column.</summary>
    public byte Bin(BinnedColumn column, int row) =>
        column.IsSparse ? SparseGroups[column.Store].Bin(column, row) : Tiles[column.Store][row * Lanes + column.Lane];
}
