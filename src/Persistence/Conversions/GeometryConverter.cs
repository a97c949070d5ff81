using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Matching.Persistence.Conversions;

/// <summary>Writes a geometry as OGC well-known binary: exact and compact, and readable by PostGIS where it is installed.</summary>
internal sealed class GeometryConverter() : ValueConverter<Geometry, byte[]>(shape => shape.AsBinary(), bytes => Read(bytes))
{
    // EPSG:4326, WGS84 degrees.
    private const int Wgs84 = 4326;

    private static Geometry Read(byte[] bytes)
    {
        var shape = new WKBReader().Read(bytes);
        shape.SRID = Wgs84;
        return shape;
    }
}

/// <summary>Two geometries are the same when every point is.</summary>
internal sealed class GeometryComparer() : ValueComparer<Geometry>(
    (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.EqualsExact(right)),
    shape => shape.EnvelopeInternal.GetHashCode(),
    shape => shape);
