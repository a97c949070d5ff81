namespace Matching.Ranking;

/// <summary>The rows of a tree, ordered so that those of each leaf stand together; within a leaf they keep their order.</summary>
internal sealed class RowPartition(int rows)
{
    private readonly int[] _rows = new int[rows];
    private readonly int[] _room = new int[rows];
    private readonly bool[] _goesLeft = new bool[256];

    /// <summary>How many rows take part.</summary>
    public int Count { get; private set; }

    /// <summary>Starts a tree with all rows in its root: each kept row once, in rising order.</summary>
    /// <param name="isKept">Whether a row takes part; null keeps all.</param>
    public void Start(Func<int, bool>? isKept)
    {
        Count = 0;
        for (var row = 0; row < _rows.Length; row++)
            if (isKept?.Invoke(row) ?? true) _rows[Count++] = row;
    }

    /// <summary>The rows of a leaf.</summary>
    public ReadOnlySpan<int> Rows(GrowingLeaf leaf) => _rows.AsSpan(leaf.Start, leaf.Count);

    /// <summary>Divides a leaf: left rows first.</summary>
    /// <returns>How many rows went left.</returns>
    public int Divide(GrowingLeaf leaf, BinnedNode node, BinnedRows data)
    {
        node.FillDirections(_goesLeft);
        var rows = _rows.AsSpan(leaf.Start, leaf.Count);
        var room = _room.AsSpan(0, leaf.Count);
        var left = node.Column.IsSparse ? DivideSparse(rows, room, node.Column, data) : DivideTile(rows, room, data.Tiles[node.Column.Store], node.Column.Lane);
        room[..(rows.Length - left)].CopyTo(rows[left..]);
        return left;
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
