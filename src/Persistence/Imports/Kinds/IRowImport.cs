namespace Matching.Persistence.Imports;

/// <summary>How one kind of file becomes rows of the database.</summary>
internal interface IRowImport
{
    /// <summary>The formats it reads; the header decides which one a file follows.</summary>
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
}
