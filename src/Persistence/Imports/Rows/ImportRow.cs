using System.Text.Json;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Reading;

namespace Matching.Persistence.Imports.Rows;

/// <summary>One row being read: gives checked values, and notes what is wrong with each.</summary>
/// <remarks>A refused value reads as absent; <see cref="IsSound"/> tells whether the row may be used at all.</remarks>
internal sealed class ImportRow
{
    private readonly TableRow _row;
    private readonly HeaderMap _header;
    private readonly List<ImportFault> _faults = [];
    private readonly List<ImportFault> _warnings = [];

    public ImportRow(TableRow row, HeaderMap header)
    {
        (_row, _header) = (row, header);
        if (row.Defect is { } defect) _faults.Add(defect);
        else RefuseCells();
    }

    /// <summary>The codes that the row may name; none until the import says which.</summary>
    public KnownReferences References { get; set; } = new();

    /// <summary>What is wrong, in the order of reading.</summary>
    public IReadOnlyList<ImportFault> Faults => _faults;

    /// <summary>What was passed over, in the order of reading.</summary>
    public IReadOnlyList<ImportFault> Warnings => _warnings;

    public bool IsSound => _faults.Count == 0;

    public long Line => _row.Line;

    public TableLayout Layout => _header.Layout;

    /// <summary>Which cell holds which column.</summary>
    public HeaderMap Header => _header;

    public IReadOnlyList<string?> Cells => _row.Cells;

    /// <summary>The geometry of a GeoJSON feature; null elsewhere.</summary>
    public JsonElement? Geometry => _row.Geometry;

    /// <summary>The cell's text without surrounding blanks; null when empty or when the file has no such column.</summary>
    public string? Raw(Column column)
    {
        if (Cell(column) is not { } cell || ClearWord.Is(cell)) return null;
        var text = FormulaShield.Remove(cell);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Whether the cell says that nothing is known any more.</summary>
    public bool IsCleared(Column column) => Cell(column) is { } cell && ClearWord.Is(cell);

    /// <summary>Whether the cell of a list says that there is nothing to list.</summary>
    public bool SaysNone(Column column) => Raw(column) is { } text && Spelling.Letters(text) is "aucun" or "aucune" or "none";

    /// <summary>Notes why a column's value was refused.</summary>
    public void Refuse(Column column, InputFault fault) =>
        Refuse(column, new ImportFault(fault, Raw(column)));

    /// <summary>Notes why a column's value was refused, or what is wrong with the row as a whole.</summary>
    public void Refuse(Column? column, ImportFault fault) =>
        _faults.Add(column is null ? fault with { Line = _row.Line, Item = _row.Item } : Placed(column, fault));

    /// <summary>Whether a fault of that column is noted already.</summary>
    public bool HasFault(Column column) => _faults.Any(fault => fault.Column == _header.NameInFile(column));

    /// <summary>Notes what the reader should know although the row is kept.</summary>
    public void Warn(Column column, ImportFault fault) => _warnings.Add(Placed(column, fault));

    /// <summary>Notes what is wrong with the row as a whole.</summary>
    public void Refuse(ImportFault fault) => Refuse(null, fault);

    private string? Cell(Column column) => _header.IndexOf(column) is { } index && index < _row.Cells.Count ? _row.Cells[index] : null;

    private ImportFault Placed(Column column, ImportFault fault) => fault with
    {
        Line = _row.Line,
        Item = _row.Item,
        Column = _header.NameInFile(column),
        ColumnNumber = _header.HasRanks ? _header.IndexOf(column) + 1 : null,
    };

    private void RefuseCells()
    {
        for (var index = 0; index < _row.Cells.Count; index++)
        {
            if (_row.Cells[index] is not { Length: > 0 } cell) continue;
            var column = _header.ColumnAt(index);
            if (ClearWord.Is(cell) && column is { IsClearable: false }) Refuse(column, new ImportFault("value.not-clearable", cell));
            if (_header.IsNameless(index) && !string.IsNullOrWhiteSpace(cell))
                Refuse(new ImportFault("csv.value-without-column", cell) { ColumnNumber = index + 1 });
            if (column is { HoldsMeasures: true } || !PersonalNumbers.AreIn(cell)) continue;
            var fault = new ImportFault("text.social-security-number", cell);
            if (column is not null) Refuse(column, fault);
            else Refuse(fault with { ColumnNumber = index + 1 });
        }
    }
}
