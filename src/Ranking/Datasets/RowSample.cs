using Matching.Ranking.Training;

namespace Matching.Ranking.Datasets;

/// <summary>Some of the rows of a source, drawn evenly, from which bin edges are chosen.</summary>
/// <remarks>
/// A row is kept when a hash of its number ends in enough zero bits; whenever too many are kept, one more bit is asked for. Rows are
/// numbered, not drawn in turn, so the sample depends on the source alone. At most a seventh of the rows beyond the first 10,000, and at
/// most 2,000,000 values (but 1,000 rows): less than the bins will take. One array, since small ones would outlive their use.
/// </remarks>
internal sealed class RowSample(int columns)
{
    private const int AlwaysAllowed = 10_000;
    private const int LeastRows = 1_000;
    private const int MostValues = 2_000_000;

    private readonly int _most = Math.Max(LeastRows, MostValues / columns);
    private readonly List<ulong> _hashes = [];
    private double[] _values = new double[Math.Min(256, Math.Max(LeastRows, MostValues / columns)) * columns];
    private ulong _mask;

    /// <summary>The number of rows kept.</summary>
    public int Count => _hashes.Count;

    /// <summary>Offers a row; numbers rise from 0.</summary>
    public void Offer(int number, ReadOnlySpan<double> values)
    {
        var hash = RandomStream.Mix((ulong)number);
        if ((hash & _mask) != 0) return;
        if ((Count + 1) * columns > _values.Length) Array.Resize(ref _values, (int)Math.Min(2L * _values.Length, (_most + 1L) * columns));
        values.CopyTo(_values.AsSpan(Count * columns));
        _hashes.Add(hash);
        while (Count > Math.Min(_most, Math.Max(AlwaysAllowed, number / 7))) Thin();
    }

    /// <summary>The known values of a column in rising order, written over <paramref name="room"/> (one place per row).</summary>
    public ReadOnlySpan<double> Known(int column, Span<double> room)
    {
        var count = 0;
        for (var row = 0; row < Count; row++)
            if (_values[row * columns + column] is var value && !double.IsNaN(value)) room[count++] = value;
        room[..count].Sort();
        return room[..count];
    }

    private void Thin()
    {
        _mask = _mask * 2 + 1;
        var kept = 0;
        for (var row = 0; row < Count; row++)
        {
            if ((_hashes[row] & _mask) != 0) continue;
            _values.AsSpan(row * columns, columns).CopyTo(_values.AsSpan(kept * columns));
            _hashes[kept++] = _hashes[row];
        }

        _hashes.RemoveRange(kept, Count - kept);
    }
}
