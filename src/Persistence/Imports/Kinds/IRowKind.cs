using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Reading;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>How one kind of file becomes rows of the database, and how they are written out again.</summary>
/// <remarks>One object for one file: it holds what the rows are checked against.</remarks>
internal interface IRowKind
{
    /// <summary>The formats it reads, of which the header chooses one; the first is ours, which templates and exports follow.</summary>
    IReadOnlyList<TableLayout> Layouts { get; }

    /// <summary>Whether it reads CSV.</summary>
    bool ReadsCsv => true;

    /// <summary>Whether it reads JSON.</summary>
    bool ReadsJson => false;

    /// <summary>Whether rows make sense together only: they are then written at once, after the last one.</summary>
    bool NeedsAllRows => false;

    /// <summary>Opens a JSON file as a table.</summary>
    ITableSource OpenJson(Stream stream) => throw new NotSupportedException("Ask ReadsJson first.");

    /// <summary>Loads what rows are checked against.</summary>
    Task PrepareAsync(ImportScope scope, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Checks one row; null when it notes a fault, or says nothing that is to be kept.</summary>
    ImportedRow? Read(ImportRow row);

    /// <summary>Writes sound rows within the import's transaction.</summary>
    Task<ImportTally> WriteAsync(ImportScope scope, IReadOnlyList<ImportedRow> rows, CancellationToken cancel);

    /// <summary>Does within the import's transaction what follows from all that was written; not asked when nothing was added or changed.</summary>
    Task FollowUpAsync(ImportScope scope, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What the database holds, in a stable order, with a cell for each column.</summary>
    /// <exception cref="NotSupportedException">It is not written out: the official file is the better copy.</exception>
    IAsyncEnumerable<Dictionary<Column, string?>> ExportAsync(MatchingDbContext context, CancellationToken cancel);

    /// <summary>Writes the columns and one example.</summary>
    void WriteTemplate(Stream output)
    {
        using var csv = new CsvOutput(output, leaveOpen: true);
        csv.WriteRow(Layouts[0].Columns.Select(column => column.Name));
        csv.WriteRow(Layouts[0].Columns.Select(column => column.Example));
    }
}

/// <summary>A row that was read and checked.</summary>
/// <param name="Row">The row, where writing notes what only shows beside what is known.</param>
/// <param name="Key">Its natural key, as a fault would show it, at most once in a file; null where rows may repeat.</param>
/// <param name="Value">What it says.</param>
internal sealed record ImportedRow(ImportRow Row, string? Key, object Value);
