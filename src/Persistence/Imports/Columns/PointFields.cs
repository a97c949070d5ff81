using Matching.Persistence.Exports;
using Matching.Persistence.Imports.Fields;
using Matching.Persistence.Imports.Rows;

namespace Matching.Persistence.Imports.Columns;

/// <summary>The two columns of a point, which are said together.</summary>
internal static class PointFields
{
    /// <summary>Latitude and longitude.</summary>
    /// <param name="latitude">The template's degrees north.</param>
    /// <param name="longitude">The template's degrees east.</param>
    /// <param name="get">The record's point.</param>
    /// <param name="set">The record at another point, or at none.</param>
    /// <param name="check">What else the row must say beside a point.</param>
    public static IEnumerable<Field<T>> Of<T>(
        string latitude, string longitude, Func<T, Coordinates?> get, Func<T, Coordinates?, T> set, Action<ImportRow>? check = null)
    {
        var (north, east) = (
            new Column("lat") { Aliases = ["latitude"], Example = latitude, IsClearable = true, HoldsMeasures = true },
            new Column("lon") { Aliases = ["longitude"], Example = longitude, IsClearable = true, HoldsMeasures = true });
        yield return new()
        {
            Column = north,
            Read = row =>
            {
                if (row.Point(north, east) is not { } point) return null;
                check?.Invoke(row);
                return record => set(record, point);
            },
            Clear = record => set(record, null),
            Write = record => Cell.Of(get(record)?.Latitude),
            Paths = ["point"],
        };
        yield return new()
        {
            Column = east,
            // The first column has read both; alone, this one lacks it.
            Read = row =>
            {
                if (row.Raw(north) is null) row.Point(north, east);
                return null;
            },
            Clear = record => set(record, null),
            Write = record => Cell.Of(get(record)?.Longitude),
        };
    }
}
