namespace Matching.Persistence.Imports;

/// <summary>What became of the rows of a file.</summary>
/// <param name="Added">Rows that were new.</param>
/// <param name="Changed">Rows that were known and differ.</param>
/// <param name="Unchanged">Rows that were known and say the same.</param>
public readonly record struct ImportTally(long Added, long Changed, long Unchanged)
{
    /// <summary>Rows in all.</summary>
    public long Rows => Added + Changed + Unchanged;

    /// <summary>The sum of two tallies.</summary>
    public static ImportTally operator +(ImportTally left, ImportTally right) =>
        new(left.Added + right.Added, left.Changed + right.Changed, left.Unchanged + right.Unchanged);

    /// <summary>The sum of two tallies, as a method.</summary>
    public static ImportTally Add(ImportTally left, ImportTally right) => left + right;
}
