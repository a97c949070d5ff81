namespace Matching.Persistence;

/// <summary>What merging reference data into the kept rows did.</summary>
/// <param name="Added">Rows whose key was new.</param>
/// <param name="Changed">Rows that differed from the kept ones.</param>
/// <param name="Unchanged">Rows that were there already, equal in every field.</param>
public readonly record struct MergeResult(int Added, int Changed, int Unchanged);
