namespace Matching.Ranking.Formats;

/// <summary>The lines of a file as bytes, without their ends; one line in memory at a time.</summary>
internal sealed class ByteLines(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Reads a line; false at the end of the file.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        var length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        while (length < 0)
        {
            var had = _end - _start;
            if (!Fill())
            {
                line = _buffer.AsSpan(_start, had);
                _start = _end;
                Number += had > 0 ? 1 : 0;
                return had > 0;
            }

            length = _buffer.AsSpan(_start + had, _end - _start - had).IndexOf((byte)'\n');
            if (length >= 0) length += had;
        }

        line = _buffer.AsSpan(_start, length);
        if (line.EndsWith("\r"u8)) line = line[..^1];
        _start += length + 1;
        Number++;
        return true;
    }

    public void Dispose() => _file.Dispose();

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length) Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = _file.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
