namespace Matching.Ranking;

/// <summary>Some of the rows of a source, drawn evenly, from which bin edges are chosen.</summary>
/// <remarks>
/// A row is kept when a hash of its number ends in enough zero bits; whenever too many are kept, one more bit is asked for. Rows are
/// numbered, not drawn in turn, so the sample depends on the source alone. At most an eighth of the rows beyond the first 10,000, and at
/// most 3,000,000 values: less than the bins will take.
/// </remarks>
internal sealed class RowSample(int columns)
{
    private const int AlwaysAllowed = 10_000;
    private const int MostValues = 3_000_000;

    private readonly List<(ulong Hash, double[] Values)> _rows = [];
    private readonly int _most = Math.Max(1_000, MostValues / columns);
    private ulong _mask;

    /// <summary>The number of rows kept.</summary>
    public int Count => _rows.Count;

    /// <summary>Offers a row; numbers rise from 0.</summary>
    public void Offer(int number, ReadOnlySpan<double> values)
    {
        var hash = RandomStream.Mix((ulong)number);
        if ((hash & _mask) != 0) return;
        _rows.Add((hash, values.ToArray()));
        if (_rows.Count <= Math.Min(_most, Math.Max(AlwaysAllowed, number / 7))) return;
        _mask = _mask * 2 + 1;
        _rows.RemoveAll(row => (row.Hash & _mask) != 0);
    }

    /// <summary>The known values of a column in rising order, written over <paramref name="room"/> (one place per row).</summary>
    public ReadOnlySpan<double> Known(int column, Span<double> room)
    {
        var count = 0;
        foreach (var (_, values) in _rows)
            if (!double.IsNaN(values[column])) room[count++] = values[column];
        room[..count].Sort();
        return room[..count];
    }
}
