namespace Matching.Persistence.Imports;

/// <summary>The sizes beyond which a file is refused, so that no input can exhaust the machine's memory.</summary>
internal static class ImportLimits
{
    /// <summary>Longest line of a CSV file, in bytes.</summary>
    public const int LineBytes = 1 << 20;

    /// <summary>Longest record of a CSV file, in bytes; an unclosed quote swallows the following lines up to here.</summary>
    public const int RecordBytes = 2 << 20;

    /// <summary>Longest item of a JSON array, in bytes; the most intricate official QPV takes less than 1 MB.</summary>
    public const int ItemBytes = 16 << 20;

    /// <summary>Faults kept in a report; the others are counted only.</summary>
    public const int ReportedFaults = 100;

    /// <summary>Rows written at once within the transaction.</summary>
    public const int BatchRows = 1_000;
}
