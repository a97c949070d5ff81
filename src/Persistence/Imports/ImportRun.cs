using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Kinds;
using Matching.Persistence.Imports.Reading;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports;

/// <summary>One import, from the file's first byte to the commit.</summary>
internal sealed class ImportRun(ImportKind kind, string path, ImportOptions options, IProgress<ImportProgress>? progress) : IDisposable
{
    private const int RowsBetweenReports = 500;

    private readonly FaultLog _faults = new(Path.GetFileName(path)), _warnings = new(Path.GetFileName(path));
    private readonly IRowKind _import = ImportKinds.RowsOf(kind);
    private readonly Dictionary<string, long> _lineOfKey = new(StringComparer.Ordinal);
    private readonly List<ImportedRow> _batch = [];
    private FileInspection? _inspection;
    private RejectedRows? _rejected;
    private ImportTally _tally;
    private long _rows, _rejectedRows, _passedOver;

    /// <summary>Imports the file.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read as a table; nothing was written.</exception>
    public async Task<ImportReport> ImportAsync(ImportScope scope, CancellationToken cancel)
    {
        await using var stream = ImportFile.Open(path);
        _inspection = await FileInspector.InspectAsync(stream, cancel);
        stream.Position = 0;
        await using var source = await OpenAsync(stream, cancel);
        var (header, headerFaults) = HeaderMap.Match(source, _import.Layouts);
        foreach (var fault in headerFaults) _faults.Add(fault);
        if (headerFaults.Count > 0) return Report(isWritten: false);

        if (options.KeepGoing) _rejected = RejectedRows.Prepare(path, source.Header, options.Culture);
        await using var transaction = await scope.Context.Database.BeginTransactionAsync(cancel);
        await _import.PrepareAsync(scope, cancel);
        await foreach (var row in source.RowsAsync(cancel))
        {
            await TakeAsync(scope, new(row, header), cancel);
            if (++_rows % RowsBetweenReports == 0) Tell(stream.Position);
        }
        await FlushAsync(scope, cancel);
        if (MayWrite && _tally.Added + _tally.Changed > 0) await _import.FollowUpAsync(scope, cancel);
        if (MayWrite) await transaction.CommitAsync(cancel);
        _rejected?.Keep();
        Tell(stream.Length);
        return Report(MayWrite);
    }

    /// <summary>The report on a file whose reading ended early.</summary>
    public ImportReport Refused(ImportFault fault)
    {
        _faults.Add(fault);
        return Report(isWritten: false);
    }

    public void Dispose() => _rejected?.Dispose();

    // One bad row is enough to write nothing, but the others are still read, so that all faults are told at once.
    private bool MayWrite => options.KeepGoing || _faults.Count == 0;

    private async Task<ITableSource> OpenAsync(Stream stream, CancellationToken cancel)
    {
        var inspection = _inspection!;
        if (inspection.IsJson && !_import.ReadsJson) throw new UnreadableFileException(new("file.json-not-read", null, ImportKinds.NameOf(kind)));
        if (!inspection.IsJson && !_import.ReadsCsv) throw new UnreadableFileException(new("file.json-expected", null, ImportKinds.NameOf(kind)));
        return inspection.IsJson ? _import.OpenJson(stream) : await CsvSource.OpenAsync(stream, inspection.Encoding, cancel);
    }

    private async Task TakeAsync(ImportScope scope, ImportRow row, CancellationToken cancel)
    {
        var read = row.IsSound ? _import.Read(row) : null;
        if (read?.Key is { } key && !_lineOfKey.TryAdd(key, row.Line))
            row.Refuse(new ImportFault("row.duplicate-key", key) { OtherLine = _lineOfKey[key] });

        foreach (var warning in row.Warnings) _warnings.Add(warning);
        if (!row.IsSound) Reject(row);
        else if (read is null) _passedOver++;
        else _batch.Add(read);
        if (_batch.Count >= ImportLimits.BatchRows && !_import.NeedsAllRows) await FlushAsync(scope, cancel);
    }

    private void Reject(ImportRow row)
    {
        _rejectedRows++;
        foreach (var fault in row.Faults) _faults.Add(fault);
        _rejected?.Add(row);
    }

    private async Task FlushAsync(ImportScope scope, CancellationToken cancel)
    {
        // Written within the transaction whatever was found so far, since some faults show beside what is known only.
        if (_batch.Count > 0) _tally += await _import.WriteAsync(scope, _batch, cancel);
        foreach (var refused in _batch.Where(read => !read.Row.IsSound)) Reject(refused.Row);
        _batch.Clear();
    }

    private void Tell(long bytesRead) => progress?.Report(new(_rows, bytesRead, _inspection!.Bytes, _faults.Count, _rejectedRows));

    private ImportReport Report(bool isWritten) => new()
    {
        Kind = kind,
        File = Path.GetFileName(path),
        IsWritten = isWritten,
        Tally = isWritten ? _tally : default,
        RejectedRows = _rejectedRows,
        PassedOverRows = _passedOver,
        Faults = _faults.First,
        FaultCount = _faults.Count,
        Warnings = _warnings.First,
        WarningCount = _warnings.Count,
        Encoding = _inspection?.Encoding,
        HasMixedLineEnds = _inspection?.HasMixedLineEnds ?? false,
        RejectedFile = isWritten && _rejectedRows > 0 ? _rejected?.Path : null,
    };
}
