namespace Matching.Persistence.Imports.Rows;

/// <summary>The columns of one file format.</summary>
/// <param name="Name">Where the format comes from.</param>
/// <param name="Columns">The columns it knows.</param>
internal sealed record TableLayout(string Name, IReadOnlyList<Column> Columns)
{
    /// <summary>
    /// Whether a column that the layout does not know is a fault. It is in our own formats, where it is a misspelt name;
    /// publishers of official files add columns at will.
    /// </summary>
    public bool RefusesUnknown { get; init; }
}
