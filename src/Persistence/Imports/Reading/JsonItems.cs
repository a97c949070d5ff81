using System.Runtime.CompilerServices;
using System.Text.Json;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Reading;

/// <summary>One element of a JSON array.</summary>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Rank">Its rank, from 1.</param>
/// <param name="Element">The element; detached from the buffer.</param>
internal sealed record JsonItem(long Line, long Rank, JsonElement Element);

/// <summary>Streams the elements of one array: the file's root, or a property of the root such as <c>features</c>.</summary>
/// <param name="stream">UTF-8 text.</param>
/// <param name="property">The root's property that holds the array; null when the root is the array.</param>
internal sealed class JsonItems(Stream stream, string? property)
{
    private const int FirstBuffer = 1 << 17;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start, _end;
    private bool _isLast, _hasStarted;
    private long _line = 1, _rank;
    private JsonReaderState _state = new(new() { MaxDepth = 32 });

    private enum Step { NeedMore, Skipped, Entered, Item, End }

    /// <summary>The elements in the file's order, once.</summary>
    /// <exception cref="UnreadableFileException">The text is no JSON, the array is missing, or an element exceeds the limit.</exception>
    public async IAsyncEnumerable<JsonItem> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var entered = false;
        while (true)
        {
            var step = Advance(entered, out var item);
            if (step == Step.End) yield break;
            entered |= step == Step.Entered;
            if (item is not null) yield return item;
            if (step != Step.NeedMore) continue;
            if (_isLast) throw Broken("json.truncated", _line + Lines(_start, _end));
            await FillAsync(cancel);
        }
    }

    private Step Advance(bool entered, out JsonItem? item)
    {
        item = null;
        try
        {
            return entered ? TryItem(out item) : TryEnter();
        }
        catch (JsonException broken)
        {
            throw Broken("json.syntax", broken.LineNumber + 1);
        }
    }

    /// <summary>Moves one step towards the array's first element, skipping the root's other properties.</summary>
    private Step TryEnter()
    {
        var reader = Reader();
        if (!reader.Read()) return Step.NeedMore;
        if (property is null)
            return reader.TokenType == JsonTokenType.StartArray ? Keep(reader, Step.Entered) : throw Broken("json.array-missing");
        if (reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 0 }) return Keep(reader, Step.Skipped);
        if (reader.TokenType != JsonTokenType.PropertyName) throw Broken("json.array-missing");

        var isWanted = reader.ValueTextEquals(property);
        if (!reader.Read()) return Step.NeedMore;
        if (isWanted)
            return reader.TokenType == JsonTokenType.StartArray ? Keep(reader, Step.Entered) : throw Broken("json.array-missing");
        return reader.TrySkip() ? Keep(reader, Step.Skipped) : Step.NeedMore;
    }

    private Step TryItem(out JsonItem? item)
    {
        item = null;
        var reader = Reader();
        if (!reader.Read()) return Step.NeedMore;
        if (reader.TokenType == JsonTokenType.EndArray) return Keep(reader, Step.End);

        var line = _line + Lines(_start, _start + (int)reader.TokenStartIndex);
        var start = reader.TokenStartIndex;
        if (!JsonDocument.TryParseValue(ref reader, out var document)) return Step.NeedMore;
        using (document)
        {
            if (reader.BytesConsumed - start > ImportLimits.ItemBytes) throw Broken("json.item-too-long", line);
            item = new(line, ++_rank, document.RootElement.Clone());
        }

        return Keep(reader, Step.Item);
    }

    // Never the final block: what ends too soon then asks for more, and so is told from what is wrong.
    private Utf8JsonReader Reader() => new(_buffer.AsSpan(_start, _end - _start), isFinalBlock: false, _state);

    private Step Keep(Utf8JsonReader reader, Step step)
    {
        var next = _start + (int)reader.BytesConsumed;
        _line += Lines(_start, next);
        (_start, _state) = (next, reader.CurrentState);
        return step;
    }

    private int Pending => _buffer.AsSpan(_start, _end - _start).TrimStart(", \t\r\n"u8).Length;

    private int Lines(int from, int to) => _buffer.AsSpan(from, to - from).Count((byte)'\n');

    private async Task FillAsync(CancellationToken cancel)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            // What stands between two items is none of the item, and has an end all the same.
            if (_buffer.Length >= 2 * ImportLimits.ItemBytes || Pending > ImportLimits.ItemBytes) throw Broken("json.item-too-long");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancel);
        _end += read;
        _isLast = read == 0;
        if (!_hasStarted && _buffer.AsSpan(0, _end).StartsWith("\ufeff"u8)) _start = 3;
        _hasStarted = true;
    }

    private UnreadableFileException Broken(string code, long? line = null) =>
        new(new(code, null, property ?? "") { Line = line ?? _line, Item = _rank == 0 ? null : _rank });
}
