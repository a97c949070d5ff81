using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Reading;

namespace Matching.Persistence.Imports.Rows;

/// <summary>Which cell of a row holds which column.</summary>
internal sealed class HeaderMap
{
    private readonly Dictionary<Column, int> _ranks = [];
    private readonly Dictionary<int, Column> _columns = [];
    private readonly ITableSource _source;

    private HeaderMap(ITableSource source, TableLayout layout)
    {
        (_source, Layout) = (source, layout);
        for (var rank = 0; rank < source.Header.Count; rank++)
        {
            if (Known(source.Header[rank]) is { } column && _ranks.TryAdd(column, rank)) _columns[rank] = column;
        }
    }

    /// <summary>The layout that the file follows.</summary>
    public TableLayout Layout { get; }

    /// <summary>Whether columns have a rank that a fault can name.</summary>
    public bool HasRanks => _source.HasColumnRanks;

    /// <summary>Finds the layout that a header follows best, and what is wrong with the header.</summary>
    public static (HeaderMap Map, IReadOnlyList<ImportFault> Faults) Match(ITableSource source, IReadOnlyList<TableLayout> layouts)
    {
        var best = layouts
            .Select(layout => new HeaderMap(source, layout))
            .OrderBy(map => map.Missing().Count())
            .ThenByDescending(map => map._ranks.Count)
            .First();
        return (best, [.. best.Faults()]);
    }

    /// <summary>The cell's index; null when the file has no such column.</summary>
    public int? IndexOf(Column column) => _ranks.TryGetValue(column, out var rank) ? rank : null;

    /// <summary>The column that a cell is of; null when the layout has none of that name.</summary>
    public Column? ColumnAt(int index) => _columns.GetValueOrDefault(index);

    /// <summary>Whether a cell stands under no name, where our own formats know no value.</summary>
    public bool IsNameless(int index) => Layout.RefusesUnknown && (index >= _source.Header.Count || _source.Header[index].Length == 0);

    /// <summary>The column's name as the file writes it.</summary>
    public string NameInFile(Column column) => IndexOf(column) is { } index ? _source.Header[index] : column.Name;

    private Column? Known(string written) => Layout.Columns.FirstOrDefault(column => column.IsCalled(written));

    private IEnumerable<Column> Missing() => Layout.Columns.Where(column => column.IsRequired && !_ranks.ContainsKey(column));

    private string Names => string.Join(", ", Layout.Columns.Select(column => column.Name));

    private IEnumerable<ImportFault> Faults() => Duplicates().Concat(Unknown()).Concat(Missing().Select(column =>
        new ImportFault("header.missing", column.Name) { Line = _source.HeaderLine, Column = column.Name }));

    private IEnumerable<ImportFault> Duplicates() => _source.Header
        .Select((name, index) => (Name: name, Index: index, Column: Known(name)))
        .Where(entry => entry.Column is not null && _ranks[entry.Column] != entry.Index)
        .Select(entry => Fault("header.duplicate", entry.Name, entry.Index));

    private IEnumerable<ImportFault> Unknown() => !Layout.RefusesUnknown ? [] : _source.Header
        .Select((name, index) => (Name: name, Index: index))
        // Spreadsheets leave separators behind the last name; a value under none of them is the row's fault.
        .Where(entry => entry.Name.Length > 0 && Known(entry.Name) is null)
        .Select(entry => Fault("header.unknown", entry.Name, entry.Index) with
        {
            Suggestion = Spelling.Nearest(entry.Name, Layout.Columns.Select(column => column.Name)),
        });

    private ImportFault Fault(string code, string name, int index) =>
        new(code, name, Names) { Line = _source.HeaderLine, Column = name, ColumnNumber = index + 1 };
}
