using Matching.Persistence.Imports;

namespace Matching.Persistence.Exports;

/// <summary>How one kind of row leaves the database, in the form that its import reads.</summary>
internal interface IRowExport
{
    /// <summary>The columns, in order.</summary>
    TableLayout Layout { get; }

    /// <summary>The rows, in a stable order; a column that is absent is empty.</summary>
    IAsyncEnumerable<Dictionary<Column, string?>> RowsAsync(MatchingDbContext context, CancellationToken cancel);
}
