using NetTopologySuite.Geometries;

namespace Matching.Domain.Places;

/// <summary>One quartier prioritaire de la politique de la ville, in one generation of perimeters. Reference data.</summary>
/// <remarks>Older generations stay: membership is judged at the date of hire (see docs/decisions).</remarks>
public sealed record Qpv
{
    /// <summary>The code; with <see cref="Vintage"/> the key.</summary>
    public required QpvCode Code { get; init; }

    /// <summary>The generation of perimeters.</summary>
    public required QpvVintage Vintage { get; init; }

    /// <summary>The official name.</summary>
    public required string Name { get; init; }

    /// <summary>The first day on which the perimeter counts.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which the perimeter counts, inclusive; null while it is in force.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The perimeter: a polygon or multi-polygon in WGS84, x is the longitude.</summary>
    /// <exception cref="ArgumentException">Another kind of geometry, or an empty one.</exception>
    public required Geometry Perimeter
    {
        get;
        init => field = value is Polygon or MultiPolygon && !value.IsEmpty
            ? value
            : throw new ArgumentException($"Expected a Polygon or MultiPolygon with points, not {value.GeometryType}.", nameof(value));
    }

    /// <summary>The communes that the perimeter touches; at least one for an official QPV.</summary>
    public IReadOnlyList<InseeCode> Communes { get; init; } = [];

    /// <summary>Inhabitants; null when not known.</summary>
    public int? Population { get; init; }

    /// <summary>Whether the perimeter counts on that day.</summary>
    public bool IsInForceOn(DateOnly day) => day >= ValidFrom && (ValidUntil is null || day <= ValidUntil);
}
