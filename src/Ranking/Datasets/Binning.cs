using System.Globalization;
using Matching.Ranking.Training;

namespace Matching.Ranking.Datasets;

/// <summary>Turns a source into bins in two readings: the first checks every row and samples, the second bins.</summary>
internal static class Binning
{
    /// <summary>Rows that are read before threads bin them: a mebibyte or so of values.</summary>
    private const int BlockRows = 1_024;

    /// <summary>Chooses bins for a source, and bins it.</summary>
    /// <exception cref="ArgumentException">No row, too many, or one that training cannot use.</exception>
    public static BinnedRows Bin(IRowSource source, int most, Workers workers, double sparseBelow = ColumnChoice.SparseBelow)
    {
        var sample = new RowSample(source.Schema.Count);
        var rows = Survey(source, sample, workers.Cancel);
        return Fill(source, ColumnChoice.Choose(source.Schema, sample, most, sparseBelow, workers), rows, workers);
    }

    /// <summary>Bins a second source, the validation, as the first was.</summary>
    /// <exception cref="ArgumentException">Another schema, no row, too many, or one that cannot be used.</exception>
    public static BinnedRows BinAlike(IRowSource source, BinnedRows first, Workers workers)
    {
        if (source.Schema.Fingerprint != first.Schema.Fingerprint)
            throw new ArgumentException(
                "The validation rows have another schema than the training rows; expected the same features in the same order.", nameof(source));
        return Fill(source, first.Columns, Survey(source, null, workers.Cancel), workers);
    }

    private static int Survey(IRowSource source, RowSample? sample, CancellationToken cancel)
    {
        var rows = 0;
        var check = new RowCheck(source.Schema);
        using var reader = source.Read();
        for (; reader.MoveNext(); rows++)
        {
            if ((rows & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (rows == BinnedRows.MostRows)
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"More than {BinnedRows.MostRows} rows; expected at most as many."), nameof(source));
            check.Check(reader, rows);
            sample?.Offer(rows, reader.Values);
        }

        return rows > 0 ? rows : throw new ArgumentException("No rows; expected at least one group of one row.", nameof(source));
    }

    private static BinnedRows Fill(IRowSource source, IReadOnlyList<BinnedColumn> columns, int rows, Workers workers)
    {
        var dense = columns.Where(column => !column.IsSparse)
            .GroupBy(column => column.Store)
            .OrderBy(tile => tile.Key)
            .Select(tile => tile.ToArray())
            .ToArray();
        byte[][] tiles = [.. dense.Select(_ => new byte[rows * BinnedRows.Lanes])];
        SparseGroup[] groups = [.. columns.Where(column => column.IsSparse).GroupBy(column => column.Store).Select(
            group => new SparseGroup(rows, group.Min(column => column.Slot), [.. group]))];
        var (grades, starts) = (new byte[rows], new List<int>());
        double[]? weights = null;
        int[]? positions = null;
        var block = new double[BlockRows * source.Schema.Count];
        using var reader = source.Read();
        for (var row = 0; row < rows; row++)
        {
            if ((row & 0xFFF) == 0) workers.Cancel.ThrowIfCancellationRequested();
            if (!reader.MoveNext())
                throw new ArgumentException($"The second reading ended after {row} rows, the first after {rows}; expected the same rows.", nameof(source));
            if (reader.BeginsGroup || row == 0) starts.Add(row);
            grades[row] = (byte)reader.Grade;
            if (reader.Weight != 1) (weights ??= Filled(rows, 1.0))[row] = reader.Weight;
            if (reader.Position != -1) (positions ??= Filled(rows, -1))[row] = reader.Position;
            var values = reader.Values;
            values.CopyTo(block.AsSpan(row % BlockRows * values.Length));
            if ((row + 1) % BlockRows != 0 && row + 1 != rows) continue;
            var (first, count) = (row - row % BlockRows, row % BlockRows + 1);
            workers.Run(tiles.Length + groups.Length, (_, from, end) =>
            {
                for (var store = from; store < end; store++)
                    if (store < tiles.Length) FillTile(block, source.Schema.Count, dense[store], tiles[store], first, count);
                    else Append(block, source.Schema.Count, groups[store - tiles.Length], first, count);
            });
        }

        if (reader.MoveNext())
            throw new ArgumentException($"The second reading went on after {rows} rows, where the first ended; expected the same rows.", nameof(source));
        return new()
        {
            Schema = source.Schema,
            Columns = columns,
            Tiles = tiles,
            SparseGroups = groups,
            Grades = grades,
            GroupStarts = [.. starts, rows],
            Weights = weights,
            Positions = positions,
        };
    }

    /// <summary>Column by column, so that the edges of one column at a time are at hand.</summary>
    private static void FillTile(double[] block, int width, BinnedColumn[] columns, byte[] tile, int first, int rows)
    {
        foreach (var column in columns)
            column.Bins.Fill(block.AsSpan(column.Feature), width, tile.AsSpan(first * BinnedRows.Lanes + column.Lane), BinnedRows.Lanes, rows);
    }

    private static void Append(double[] block, int width, SparseGroup group, int first, int rows)
    {
        for (var row = 0; row < rows; row++) group.Append(first + row, block.AsSpan(row * width, width));
    }

    private static T[] Filled<T>(int length, T value)
    {
        var all = new T[length];
        Array.Fill(all, value);
        return all;
    }
}
