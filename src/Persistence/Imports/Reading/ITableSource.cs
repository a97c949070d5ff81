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
