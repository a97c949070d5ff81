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
        var tile = data.Tiles[node.Column.Tile];
        var lane = node.Column.Lane;
        var rows = _rows.AsSpan(leaf.Start, leaf.Count);
        var room = _room.AsSpan(0, leaf.Count);
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

        room[..right].CopyTo(rows[left..]);
        return left;
    }
}
