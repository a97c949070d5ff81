using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Reading;

/// <summary>A CSV file (RFC 4180) with <c>;</c>, <c>,</c>, tab or <c>|</c> between its fields.</summary>
internal sealed class CsvSource : ITableSource
{
    private readonly CsvReader _csv;
    private CsvMalformedRecord? _malformed;

    private CsvSource(Stream stream, FileEncoding encoding) => _csv = CsvReader.Create(stream, new CsvReaderOptions
    {
        HasHeader = false,
        Encoding = TextEncodings.Of(encoding),
        TrackLineNumbers = true,
        MaxRecordSize = ImportLimits.RecordBytes,
        OnMalformedRecord = malformed => _malformed = malformed,
    });

    public IReadOnlyList<string> Header { get; private set; } = [];

    public long HeaderLine { get; private set; }

    public bool HasColumnRanks => true;

    /// <summary>Opens the table and reads its header.</summary>
    /// <exception cref="UnreadableFileException">There is no header, or it is broken.</exception>
    public static async Task<CsvSource> OpenAsync(Stream stream, FileEncoding encoding, CancellationToken cancel)
    {
        var source = new CsvSource(stream, encoding);
        var header = await source.NextAsync(cancel) ?? throw new UnreadableFileException(new("file.empty"));
        if (header.Defect is { } defect) throw new UnreadableFileException(defect);
        source.HeaderLine = header.Line;
        source.Header = [.. header.Cells.Select(name => (name ?? "").Trim('\ufeff', ' ', '\t', '\u00a0'))];
        return source;
    }

    public async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } row)
        {
            // Spreadsheets leave rows of separators behind the last one.
            if (row.Defect is null && row.Cells.All(string.IsNullOrWhiteSpace)) continue;
            yield return row.Defect is null ? Fitted(row) : row;
        }
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private async Task<TableRow?> NextAsync(CancellationToken cancel)
    {
        _malformed = null;
        try
        {
            if (!await _csv.ReadAsync(cancel)) return null;
        }
        catch (CsvFormatException tooLong)
        {
            throw TooLong(tooLong.LineNumber);
        }

        // The reader asks only when it needs more of the file: what it holds already may be longer by a part of its buffer.
        if (_csv.RawRecord.Length > ImportLimits.RecordBytes) throw TooLong(_csv.LineNumber);
        var cells = new string?[_csv.FieldCount];
        for (var index = 0; index < cells.Length; index++) cells[index] = _csv.GetString(index);
        return new(_csv.LineNumber, null, cells, _malformed is { } malformed ? Misquoted(malformed) : null);
    }

    private static UnreadableFileException TooLong(long line) =>
        new(new("csv.record-too-long", null, ImportLimits.RecordBytes.ToString(CultureInfo.InvariantCulture)) { Line = line });

    private static ImportFault Misquoted(CsvMalformedRecord malformed) =>
        new(malformed.Reason == CsvMalformedReason.UnterminatedQuote ? "csv.unterminated-quote" : "csv.misplaced-quote", malformed.RawRecord)
        {
            Line = malformed.LineNumber,
        };

    /// <summary>The row with a cell for each column: spreadsheets leave out empty cells at its end, and write separators beyond the last column.</summary>
    private TableRow Fitted(TableRow row)
    {
        if (row.Cells.Count == Header.Count) return row;
        if (row.Cells.Skip(Header.Count).Any(cell => !string.IsNullOrWhiteSpace(cell))) return row with { Defect = Miscounted(row) };
        return row with { Cells = [.. row.Cells.Take(Header.Count), .. new string?[Math.Max(0, Header.Count - row.Cells.Count)]] };
    }

    private ImportFault Miscounted(TableRow row) =>
        new("csv.field-count", row.Cells.Count.ToString(CultureInfo.InvariantCulture), Header.Count.ToString(CultureInfo.InvariantCulture)) { Line = row.Line };
}

/// <summary>The decoders of the encodings that imports read.</summary>
internal static class TextEncodings
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Encoding Of(FileEncoding encoding) => encoding == FileEncoding.Windows1252 ? Windows1252 : Utf8;
}
