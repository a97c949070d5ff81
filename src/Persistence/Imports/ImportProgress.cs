namespace Matching.Persistence.Imports;

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="BytesRead">Bytes read, of <paramref name="BytesInAll"/>.</param>
/// <param name="BytesInAll">The file's length.</param>
/// <param name="Faults">Faults found.</param>
/// <param name="RejectedRows">Rows that were refused, of those read.</param>
public readonly record struct ImportProgress(long Rows, long BytesRead, long BytesInAll, long Faults, long RejectedRows);
