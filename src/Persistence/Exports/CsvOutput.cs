using CsvHelper;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Exports;

/// <summary>Writes CSV that French spreadsheets open by a double click: <c>;</c>, UTF-8 with byte order mark, CRLF.</summary>
internal sealed class CsvOutput : IDisposable
{
    private readonly CsvWriter _csv;

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">The destination.</param>
    /// <param name="leaveOpen">Whether the stream stays open in the end.</param>
    public CsvOutput(Stream stream, bool leaveOpen = false) =>
        // A malformed row is reported with the cells it has, which may be too few or too many.
        _csv = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, ValidateFieldCount = false }, leaveOpen);

    /// <summary>Writes a row; cells that a spreadsheet would run as a formula are shielded.</summary>
    public void WriteRow(IEnumerable<string?> cells) => _csv.WriteRecord([.. cells.Select(cell => FormulaShield.Add(cell ?? ""))]);

    public void Dispose() => _csv.Dispose();
}
