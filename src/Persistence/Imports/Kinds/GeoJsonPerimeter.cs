using System.Globalization;
using System.Text.Json;
using Matching.Persistence.Imports.Faults;
using Matching.Persistence.Imports.Reading;
using Matching.Persistence.Imports.Rows;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;
using Coordinates = Matching.Domain.Places.Coordinates;

namespace Matching.Persistence.Imports.Kinds;

/// <summary>Reads a GeoJSON Polygon or MultiPolygon (RFC 7946) in France, and checks it.</summary>
internal static class GeoJsonPerimeter
{
    private const int Wgs84 = 4326;
    // Repairing a ring that touches itself moves no boundary; more than this much of the area would be a guess.
    private const double RepairedAreaShare = 0.001;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Wgs84);

    /// <summary>The perimeter; null when the row notes why it was refused.</summary>
    public static Geometry? Read(ImportRow row, Column column)
    {
        if (row.Geometry is not { ValueKind: JsonValueKind.Object } geometry) return row.Missing(column, (Geometry?)null);
        try
        {
            var type = geometry.TryGetProperty("type", out var named) ? JsonTexts.Text(named) : null;
            if (!geometry.TryGetProperty("coordinates", out var coordinates) && type is "Polygon" or "MultiPolygon")
                return row.Missing(column, (Geometry?)null);
            return type switch
            {
                "Polygon" => Checked(row, column, PolygonOf(coordinates)),
                "MultiPolygon" => Checked(row, column, Factory.CreateMultiPolygon([.. Elements(coordinates).Select(PolygonOf)])),
                _ => throw new RefusedGeometryException(new("geometry.type", type, "Polygon, MultiPolygon")),
            };
        }
        catch (RefusedGeometryException refused)
        {
            row.Refuse(column, refused.Fault);
            return null;
        }
    }

    private static Geometry? Checked(ImportRow row, Column column, Geometry perimeter)
    {
        if (perimeter.IsEmpty) throw new RefusedGeometryException(new("geometry.empty"));
        if (new IsValidOp(perimeter).ValidationError is not { } error) return perimeter;

        var repaired = GeometryFixer.Fix(perimeter);
        if (repaired is not (Polygon or MultiPolygon) || repaired.IsEmpty || Math.Abs(repaired.Area - perimeter.Area) > RepairedAreaShare * perimeter.Area)
            throw new RefusedGeometryException(
                new("geometry.invalid", string.Create(CultureInfo.InvariantCulture, $"{error.Coordinate.X}, {error.Coordinate.Y}")));
        row.Warn(column, new ImportFault("geometry.repaired", string.Create(CultureInfo.InvariantCulture, $"{error.Coordinate.X}, {error.Coordinate.Y}")));
        return repaired;
    }

    private static Polygon PolygonOf(JsonElement rings)
    {
        var all = Elements(rings).Select(RingOf).ToList();
        return all.Count == 0
            ? throw new RefusedGeometryException(new("geometry.empty"))
            : Factory.CreatePolygon(all[0], [.. all.Skip(1)]);
    }

    private static LinearRing RingOf(JsonElement positions)
    {
        var points = Elements(positions).Select(PositionOf).ToArray();
        if (points.Length < 4) throw new RefusedGeometryException(new("geometry.ring-too-short", points.Length.ToString(CultureInfo.InvariantCulture)));
        if (!points[0].Equals2D(points[^1]))
            throw new RefusedGeometryException(new("geometry.ring-open", Text(points[^1].X, points[^1].Y), Text(points[0].X, points[0].Y)));
        return Factory.CreateLinearRing(points);
    }

    private static Coordinate PositionOf(JsonElement position)
    {
        var numbers = Elements(position).ToList();
        if (numbers.Count < 2 || numbers.Take(2).Any(number => number.ValueKind != JsonValueKind.Number))
            throw new RefusedGeometryException(new("geometry.position", position.GetRawText(), "[1.4320, 43.5800]"));
        var (x, y) = (numbers[0].GetDouble(), numbers[1].GetDouble());
        if (!Coordinates.TryCreate(y, x, out var point, out var fault) || (fault = FrenchTerritory.Check(point)) is not null)
            throw new RefusedGeometryException(new(fault, Text(x, y)));
        return new(x, y);
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement list) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray()
        : throw new RefusedGeometryException(new("geometry.position", list.ToString(), "[1.4320, 43.5800]"));

    private static string Text(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"[{x}, {y}]");

    private sealed class RefusedGeometryException(ImportFault fault) : Exception(fault.Code)
    {
        public ImportFault Fault { get; } = fault;
    }
}
