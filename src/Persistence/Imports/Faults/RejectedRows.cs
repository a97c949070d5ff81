using System.Globalization;
using Matching.Persistence.Imports.Rows;
using Matching.Persistence.Secrecy;

namespace Matching.Persistence.Imports.Faults;

/// <summary>The file beside an imported one that holds the rows it refused, each with the reasons.</summary>
/// <remarks>Its columns are the original's and then line, column, code and reason, so it can be corrected and imported. Its owner alone may read it.</remarks>
internal sealed class RejectedRows : IDisposable
{
    private readonly Exports.CsvOutput _output;
    private readonly CultureInfo _culture;
    private bool _isKept, _hasRows;

    private RejectedRows(string path, Exports.CsvOutput output, CultureInfo culture) => (Path, _output, _culture) = (path, output, culture);

    public string Path { get; }

    /// <summary>Opens the file before anything is imported: a refusal must not come after the work.</summary>
    /// <exception cref="UnreadableFileException">The folder cannot be written to.</exception>
    public static RejectedRows Prepare(string importedPath, IReadOnlyList<string> header, CultureInfo culture)
    {
        var path = importedPath + ".rejected.csv";
        try
        {
            var output = new Exports.CsvOutput(OwnerOnly.Create(path, FileMode.Create, FileShare.Read));
            output.WriteRow([.. header, .. ImportFaultSentence.RejectedColumns(culture)]);
            return new(path, output, culture);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw new UnreadableFileException(new("file.rejected-not-writable", path));
        }
    }

    /// <summary>Writes a refused row. Social security numbers are masked: they may not be kept anywhere.</summary>
    public void Add(ImportRow row)
    {
        _hasRows = true;
        _output.WriteRow(
        [
            .. row.Cells.Select(PersonalNumbers.Mask),
            row.Line.ToString(CultureInfo.InvariantCulture),
            string.Join(" | ", row.Faults.Select(fault => fault.Column).Distinct()),
            string.Join(" | ", row.Faults.Select(fault => fault.Code).Distinct()),
            string.Join(" | ", row.Faults.Select(fault => ImportFaultSentence.Of(fault, _culture))),
        ]);
    }

    /// <summary>Leaves the file when it holds rows.</summary>
    public void Keep() => _isKept = _hasRows;

    public void Dispose()
    {
        _output.Dispose();
        if (!_isKept) File.Delete(Path);
    }
}
