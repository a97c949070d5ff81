using Matching.Ranking.Datasets;

namespace Matching.Ranking.Training;

/// <summary>The rows of a tree, ordered so that those of each leaf stand together; within a leaf they keep their order.</summary>
internal sealed class RowPartition(int rows, Workers workers)
{
    private readonly int[] _rows = new int[rows];
    private readonly int[] _room = new int[rows];
    private readonly bool[] _goesLeft = new bool[256];
    private readonly (int First, int Kept, int End)[] _parts = new (int, int, int)[workers.MostParts];

    /// <summary>How many rows take part.</summary>
    public int Count { get; private set; }

    /// <summary>Starts a tree with all rows in its root: each kept row once, in rising order.</summary>
    /// <param name="isKept">Whether a row takes part; null keeps all.</param>
    public void Start(Func<int, bool>? isKept)
    {
        var parts = workers.Run(_rows.Length, (part, first, end) =>
        {
            var next = first;
            for (var row = first; row < end; row++)
                if (isKept?.Invoke(row) ?? true) _rows[next++] = row;
            _parts[part] = (first, next - first, end);
        }, Workers.LeastRows);
        Count = MoveKept(parts, 0);
    }

    /// <summary>The rows of a leaf.</summary>
    public ReadOnlySpan<int> Rows(GrowingLeaf leaf) => _rows.AsSpan(leaf.Start, leaf.Count);

    /// <summary>Those rows of a leaf that stand in some places of the partition.</summary>
    public ReadOnlySpan<int> Rows(GrowingLeaf leaf, int first, int end)
    {
        var from = Math.Max(leaf.Start, first);
        return _rows.AsSpan(from, Math.Max(0, Math.Min(leaf.Start + leaf.Count, end) - from));
    }

    /// <summary>Divides a leaf: left rows first.</summary>
    public void Divide(GrowingLeaf leaf, BinnedNode node, BinnedRows data)
    {
        node.FillDirections(_goesLeft);
        var parts = workers.Run(leaf.Count, (part, first, end) =>
        {
            var rows = _rows.AsSpan(leaf.Start + first, end - first);
            var room = _room.AsSpan(leaf.Start + first, end - first);
            var left = node.Column.IsSparse
                ? DivideSparse(rows, room, node.Column, data)
                : DivideTile(rows, room, data.Tiles[node.Column.Store], node.Column.Lane);
            _parts[part] = (leaf.Start + first, left, leaf.Start + end);
        }, Workers.LeastRows);
        MoveOthers(parts, MoveKept(parts, leaf.Start));
    }

    /// <summary>Moves the rows that each part kept at its beginning together; returns where they end.</summary>
    private int MoveKept(int parts, int to)
    {
        foreach (var (first, kept, _) in _parts.AsSpan(0, parts))
        {
            _rows.AsSpan(first, kept).CopyTo(_rows.AsSpan(to));
            to += kept;
        }

        return to;
    }

    /// <summary>Brings back the rows that the parts put aside.</summary>
    private void MoveOthers(int parts, int to)
    {
        foreach (var (first, kept, end) in _parts.AsSpan(0, parts))
        {
            _room.AsSpan(first, end - first - kept).CopyTo(_rows.AsSpan(to));
            to += end - first - kept;
        }
    }

    private int DivideTile(Span<int> rows, Span<int> room, byte[] tile, int lane)
    {
        var (left, right) = (0, 0);
        unchecked
        {
            // Both writes always, one counts: there is no branch to guess wrong.
            foreach (var row in rows)
            {
                var goesLeft = _goesLeft[tile[row * BinnedRows.Lanes + lane]];
                rows[left] = row;
                room[right] = row;
                left += goesLeft ? 1 : 0;
                right += goesLeft ? 0 : 1;
            }
        }

        return left;
    }

    private int DivideSparse(Span<int> rows, Span<int> room, BinnedColumn column, BinnedRows data)
    {
        var group = data.SparseGroups[column.Store];
        var (left, right) = (0, 0);
        foreach (var row in rows)
        {
            if (_goesLeft[group.Bin(column, row)]) rows[left++] = row;
            else room[right++] = row;
        }

        return left;
    }
}
