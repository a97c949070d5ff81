namespace Matching.Retrieval;

/// <summary>A cell of a tenth of a degree (about 11 km by 8 km in France): records of one cell lie side by side in memory.</summary>
/// <param name="Row">Tenths of a degree north, rounded down.</param>
/// <param name="Column">Tenths of a degree east, rounded down.</param>
internal readonly record struct GeoCell(short Row, short Column) : IComparable<GeoCell>
{
    /// <summary>The cell of records whose place is not known; before all others.</summary>
    public static GeoCell Nowhere { get; } = new(short.MinValue, short.MinValue);

    /// <summary>The cell that holds the point; <see cref="Nowhere"/> for none.</summary>
    public static GeoCell Of(Coordinates? point) => point is { } p
        ? new((short)Math.Floor(p.Latitude * 10), (short)Math.Floor(p.Longitude * 10))
        : Nowhere;

    /// <summary>By row, then by column.</summary>
    public int CompareTo(GeoCell other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);
}
