using Matching.Ranking.Datasets;

namespace Matching.Ranking.Formats;

/// <summary>Reads the rows of a file that has been checked.</summary>
internal sealed class SvmLightReader(string path, AbsentValue absent, int features, int[]? groupSizes) : IRowReader
{
    private readonly ByteLines _lines = new(path);
    private readonly SvmLightLine _line = new(path);
    private readonly double[] _values = new double[features];
    private string? _groupBefore;
    private int _row = -1;
    private int _group = -1;
    private int _nextGroupAt;

    public ReadOnlySpan<double> Values => _values;

    public int Grade => _line.Grade;

    public bool BeginsGroup { get; private set; }

    public bool MoveNext()
    {
        do
        {
            if (!_lines.TryRead(out var bytes)) return false;
            if (_line.Read(bytes, _lines.Number)) break;
        }
        while (true);

        _row++;
        BeginsGroup = groupSizes is null ? _row == 0 || _line.Group != _groupBefore : _row == _nextGroupAt;
        _groupBefore = _line.Group;
        if (BeginsGroup && groupSizes is not null) _nextGroupAt += groupSizes[++_group];
        Array.Fill(_values, absent == AbsentValue.Zero ? 0 : double.NaN);
        for (var at = 0; at < _line.Indices.Length && _line.Indices[at] < features; at++) _values[_line.Indices[at]] = _line.Values[at];
        return true;
    }

    public void Dispose() => _lines.Dispose();
}
