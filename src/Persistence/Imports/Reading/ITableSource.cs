using System.Text.Json;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Reading;

/// <summary>An opened file as a table: a header, then rows one at a time.</summary>
internal interface ITableSource : IAsyncDisposable
{
    /// <summary>The columns' names as the file writes them.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>The line of the header, from 1.</summary>
    long HeaderLine { get; }

    /// <summary>Whether columns have a rank that a fault can name.</summary>
    bool HasColumnRanks { get; }

    /// <summary>The rows in the file's order, once.</summary>
    /// <exception cref="UnreadableFileException">The structure breaks: what follows cannot be told apart.</exception>
    IAsyncEnumerable<TableRow> RowsAsync(CancellationToken cancel);
}

/// <summary>One row as the file holds it: where it is and its cells, in the file's order.</summary>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Item">Its rank in a JSON array, from 1; null in a CSV file.</param>
/// <param name="Cells">The texts; null for a JSON property that is absent or null.</param>
/// <param name="Defect">Why the cells cannot be trusted; null when they can.</param>
/// <param name="Geometry">The geometry of a GeoJSON feature.</param>
internal sealed record TableRow(long Line, long? Item, IReadOnlyList<string?> Cells, ImportFault? Defect = null, JsonElement? Geometry = null);
