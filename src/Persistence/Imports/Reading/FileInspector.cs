using System.Buffers;
using System.Globalization;
using System.Text;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Reading;

/// <summary>Looks at every byte once, in constant memory, before anything is parsed: what it refuses no parser has to survive.</summary>
internal sealed class FileInspector
{
    private const int BufferBytes = 1 << 16;

    // Windows-1252 assigns no character to these bytes.
    private static readonly SearchValues<byte> Unassigned = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private long _bytes, _line = 1, _lineBytes, _lineFeeds, _carriageLineFeeds, _wellFormed, _illFormed;
    private long? _firstIllFormed, _firstLoneReturn, _tooLongLine;
    private bool _afterReturn, _hasUnassigned, _isQuoted;
    private byte _firstVisible;

    /// <summary>Inspects a stream from its beginning to its end.</summary>
    /// <exception cref="UnreadableFileException">The bytes are no text file that an import can read.</exception>
    public static async Task<FileInspection> InspectAsync(Stream stream, CancellationToken cancel)
    {
        var inspector = new FileInspector();
        var buffer = new byte[BufferBytes];
        var held = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(held), cancel);
            var isLast = read == 0;
            if (inspector._bytes == 0) RefuseForeign(buffer.AsSpan(0, held + read));
            var used = inspector.Take(buffer.AsSpan(0, held + read), isLast);
            if (isLast) return inspector.Conclude();
            held = held + read - used;
            buffer.AsSpan(used, held).CopyTo(buffer);
        }
    }

    /// <summary>Refuses formats that are no text, by their first bytes.</summary>
    private static void RefuseForeign(ReadOnlySpan<byte> head)
    {
        var code = head switch
        {
            [] => "file.empty",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "file.utf-16",
            [(byte)'P', (byte)'K', 3, 4, ..] => "file.zip",
            [0x1F, 0x8B, ..] => "file.gzip",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "file.old-excel",
            _ => null,
        };
        if (code is not null) throw new UnreadableFileException(new(code));
    }

    /// <summary>Counts the bytes of a chunk; returns how many it used, leaving a character cut by the chunk's end.</summary>
    private int Take(ReadOnlySpan<byte> chunk, bool isLast)
    {
        var index = _bytes == 0 && chunk is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        _bytes += index;
        while (index < chunk.Length)
        {
            var step = chunk[index] < 0x80 ? Ascii(chunk[index]) : Beyond(chunk[index..], isLast);
            if (step == 0) break;
            index += step;
            _bytes += step;
        }
        return index;
    }

    private int Ascii(byte value)
    {
        if (value == 0) throw new UnreadableFileException(new("file.nul", "\0") { Line = _line });
        if (_afterReturn && value != '\n') _firstLoneReturn ??= _line;
        if (value == '\n') EndLine();
        else Lengthen(1);
        if (value == '"') _isQuoted = !_isQuoted;
        // Within quotes a text may break its lines as it likes.
        _afterReturn = value == '\r' && (!_isQuoted || LooksLikeJson);
        if (_firstVisible == 0 && value > ' ') _firstVisible = value;
        return 1;
    }

    private int Beyond(ReadOnlySpan<byte> rest, bool isLast)
    {
        var status = Rune.DecodeFromUtf8(rest, out _, out var length);
        if (status == OperationStatus.NeedMoreData && !isLast) return 0;
        if (_afterReturn) _firstLoneReturn ??= _line;
        _afterReturn = false;
        if (_firstVisible == 0) _firstVisible = rest[0];
        _hasUnassigned |= rest[..length].ContainsAny(Unassigned);
        if (status == OperationStatus.Done) _wellFormed++;
        else (_illFormed, _firstIllFormed) = (_illFormed + 1, _firstIllFormed ?? _line);
        Lengthen(length);
        return length;
    }

    private void EndLine()
    {
        if (_afterReturn) _carriageLineFeeds++;
        else if (!_isQuoted || LooksLikeJson) _lineFeeds++;
        _line++;
        _lineBytes = 0;
    }

    private void Lengthen(int bytes)
    {
        _lineBytes += bytes;
        if (_lineBytes <= ImportLimits.LineBytes || _tooLongLine is not null) return;
        // JSON may be one long line: its reader has a limit of its own, for each item.
        if (!LooksLikeJson) throw TooLong(_line);
        _tooLongLine = _line;
    }

    private bool LooksLikeJson => _firstVisible is (byte)'[' or (byte)'{';

    private FileInspection Conclude()
    {
        if (_firstVisible == 0) throw new UnreadableFileException(new("file.empty"));
        if (_firstVisible == '<') throw new UnreadableFileException(new("file.markup", "<") { Line = 1 });
        if (!LooksLikeJson && (_firstLoneReturn ?? (_afterReturn ? _line : null)) is { } line)
            throw new UnreadableFileException(new("file.lone-return", "\r") { Line = line });
        return new(_bytes, DetectEncoding(), LooksLikeJson, _lineFeeds > 0 && _carriageLineFeeds > 0);
    }

    private FileEncoding DetectEncoding()
    {
        if (_illFormed == 0) return FileEncoding.Utf8;
        // Chance makes few French words of Windows-1252 well-formed UTF-8: a majority of right sequences is damaged UTF-8.
        if (_wellFormed > _illFormed) throw new UnreadableFileException(new("file.damaged-utf-8") { Line = _firstIllFormed });
        if (LooksLikeJson) throw new UnreadableFileException(new("file.json-not-utf-8") { Line = _firstIllFormed });
        return !_hasUnassigned
            ? FileEncoding.Windows1252
            : throw new UnreadableFileException(new("file.unknown-encoding") { Line = _firstIllFormed });
    }

    private static UnreadableFileException TooLong(long line) =>
        new(new("file.line-too-long", null, ImportLimits.LineBytes.ToString(CultureInfo.InvariantCulture)) { Line = line });
}

/// <summary>What a first pass over the bytes told of a file.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Encoding">The encoding, detected.</param>
/// <param name="IsJson">Whether the first character opens a JSON array or object.</param>
/// <param name="HasMixedLineEnds">Whether lines end in LF here and CRLF there; harmless, but said.</param>
internal sealed record FileInspection(long Bytes, FileEncoding Encoding, bool IsJson, bool HasMixedLineEnds);

/// <summary>How the bytes of a file stand for characters.</summary>
public enum FileEncoding
{
    /// <summary>UTF-8, with or without byte order mark.</summary>
    Utf8,

    /// <summary>Windows-1252, what French spreadsheets write by default.</summary>
    Windows1252,
}
