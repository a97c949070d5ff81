using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>A row that was read and checked.</summary>
/// <param name="Row">The row, where writing notes what only shows beside what is known.</param>
/// <param name="Key">Its natural key, as a fault would show it, at most once in a file; null where rows may repeat.</param>
/// <param name="Value">What it says.</param>
internal sealed record ImportedRow(ImportRow Row, string? Key, object Value);
