using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Reading;

namespace Matching.Persistence.Imports;

/// <summary>What came of an import.</summary>
public sealed record ImportReport
{
    /// <summary>What was imported.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>The file's name, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>Whether anything the file says is in the database now: false when a fault stopped the import.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>What became of the rows written; all zero when nothing was.</summary>
    public required ImportTally Tally { get; init; }

    /// <summary>Rows that were refused.</summary>
    public required long RejectedRows { get; init; }

    /// <summary>The first faults, in the file's order.</summary>
    public required IReadOnlyList<ImportFault> Faults { get; init; }

    /// <summary>How many faults there are in all.</summary>
    public required long FaultCount { get; init; }

    /// <summary>The first remarks on rows that were kept.</summary>
    public IReadOnlyList<ImportFault> Warnings { get; init; } = [];

    /// <summary>How many such remarks there are in all.</summary>
    public long WarningCount { get; init; }

    /// <summary>Rows that say nothing to keep: delegated communes, paths from an occupation to itself.</summary>
    public long PassedOverRows { get; init; }

    /// <summary>The encoding that was detected; null when the file could not be read so far.</summary>
    public FileEncoding? Encoding { get; init; }

    /// <summary>Whether lines end in LF here and CRLF there; harmless.</summary>
    public bool HasMixedLineEnds { get; init; }

    /// <summary>The file that holds the refused rows with their reasons; null when there is none.</summary>
    public string? RejectedFile { get; init; }
}
