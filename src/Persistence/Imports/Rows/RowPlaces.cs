using System.Globalization;
using Matching.Persistence.Imports.Faults;

namespace Matching.Persistence.Imports.Rows;

/// <summary>Reads points from a row.</summary>
internal static class RowPlaces
{
    /// <summary>A point in France, from two columns; null when both are empty, or when refused.</summary>
    public static Coordinates? Point(this ImportRow row, Column latitude, Column longitude)
    {
        var (north, east) = (row.Raw(latitude), row.Raw(longitude));
        if (north is null && east is null) return null;
        if (north is null || east is null) return row.Missing(north is null ? latitude : longitude, (Coordinates?)null);

        var (y, x) = (Degrees(row, latitude, north), Degrees(row, longitude, east));
        if (y is null || x is null) return null;
        if (!Coordinates.TryCreate(y.Value, x.Value, out var point, out var fault) || (fault = FrenchTerritory.Check(point)) is not null)
        {
            row.Refuse(latitude, new ImportFault(fault, $"{north}, {east}"));
            return null;
        }
        return point;
    }

    private static double? Degrees(ImportRow row, Column column, string text)
    {
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)) return degrees;
        row.Refuse(column, new ImportFault("coordinates.format", text, "43.6045"));
        return null;
    }
}
