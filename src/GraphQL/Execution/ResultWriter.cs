using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Matching.GraphQL.Execution;

/// <summary>
/// Writes JSON straight as UTF-8 into a pooled buffer that can be cut back to an earlier position, which is
/// how a null reaches its nullable parent. Commas follow from the last byte written, so a cut needs no other state.
/// Not thread-safe.
/// </summary>
public sealed class ResultWriter : IDisposable
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\"\\");

    private byte[] _buffer;
    private int _length;

    internal ResultWriter(int capacity = 4096) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>How many bytes are written; a position to cut back to.</summary>
    internal int Position => _length;

    /// <summary>What is written.</summary>
    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>What is written, for asynchronous output.</summary>
    internal ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    /// <summary>Forgets everything written after a position.</summary>
    internal void CutTo(int position)
    {
        Debug.Assert(position <= _length, "a writer is only cut back");
        _length = position;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteValue("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteValue(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(long value)
    {
        var target = ReserveValue(21);
        Utf8Formatter.TryFormat(value, target, out var written);
        _length += written;
    }

    /// <summary>Writes a 32-bit whole number.</summary>
    public void WriteNumber(int value)
    {
        var target = ReserveValue(12);
        Utf8Formatter.TryFormat(value, target, out var written);
        _length += written;
    }

    /// <summary>Writes a finite number in its shortest form, as JavaScript would: <c>1</c> for 1.0.</summary>
    public void WriteNumber(double value)
    {
        var target = ReserveValue(32);
        if (ShortDecimal.TryFormat(value, target, out var written))
        {
            _length += written;
            return;
        }

        value.TryFormat(target, out written, "R", CultureInfo.InvariantCulture);
        _length += JavaScriptNumber.Normalise(target, written, value);
    }

    /// <summary>Writes a decimal number with its digits as they are.</summary>
    public void WriteNumber(decimal value)
    {
        var target = ReserveValue(32);
        value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a string, escaped as JSON asks and no more.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        // Worst case: every character is escaped as \uXXXX.
        var target = ReserveValue(checked((value.Length * 3) + 2));
        target[0] = (byte)'"';
        var plain = UnescapedText.CopyLeading(value, target[1..]);
        _length += plain + 1;
        if (plain < value.Length) WriteEscaped(value[plain..]);
        Append((byte)'"');
    }

    /// <summary>Writes bytes that are one JSON value already.</summary>
    public void WriteRawValue(ReadOnlySpan<byte> json) => WriteValue(json);

    /// <summary>Adds bytes as they are, without a comma before them.</summary>
    internal void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    internal void StartObject() => ReserveAndAppend((byte)'{');

    internal void EndObject() => Append((byte)'}');

    internal void StartArray() => ReserveAndAppend((byte)'[');

    internal void EndArray() => Append((byte)']');

    /// <summary>Writes a property name that is encoded already, with quotes and colon: <c>"name":</c>.</summary>
    internal void WriteName(ReadOnlySpan<byte> encodedName) => WriteValue(encodedName);

    internal void WriteName(string name)
    {
        WriteString(name);
        Append((byte)':');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void WriteValue(ReadOnlySpan<byte> bytes)
    {
        var target = ReserveValue(bytes.Length);
        bytes.CopyTo(target);
        _length += bytes.Length;
    }

    private void WriteEscaped(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAny(Escaped);
            var run = plain < 0 ? value : value[..plain];
            // Unpaired surrogates become U+FFFD: they have no UTF-8 form.
            _length += Encoding.UTF8.GetBytes(run, Reserve(Encoding.UTF8.GetMaxByteCount(run.Length)));
            if (plain < 0) break;

            WriteEscape(value[plain]);
            value = value[(plain + 1)..];
        }
    }

    private void WriteEscape(char character)
    {
        var shortForm = character switch
        {
            '"' => (byte)'"', '\\' => (byte)'\\', '\n' => (byte)'n', '\r' => (byte)'r', '\t' => (byte)'t',
            '\b' => (byte)'b', '\f' => (byte)'f', _ => (byte)0,
        };
        Append((byte)'\\');
        if (shortForm != 0)
        {
            Append(shortForm);
            return;
        }

        var target = Reserve(5);
        target[0] = (byte)'u';
        Utf8Formatter.TryFormat((int)character, target[1..], out _, new StandardFormat('x', 4));
        _length += 5;
    }

    private Span<byte> ReserveValue(int size)
    {
        var target = Reserve(size + 1);
        if (_length == 0 || _buffer[_length - 1] is (byte)'{' or (byte)'[' or (byte)':') return target;

        target[0] = (byte)',';
        _length++;
        return target[1..];
    }

    private void ReserveAndAppend(byte value)
    {
        ReserveValue(1)[0] = value;
        _length++;
    }

    private void Append(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    private Span<byte> Reserve(int size)
    {
        if (_buffer.Length - _length < size) Grow(size);
        return _buffer.AsSpan(_length);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + size), checked(_buffer.Length * 2)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
