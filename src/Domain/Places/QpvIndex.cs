using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Matching.Domain.Places;

/// <summary>Finds the QPV that an address lies in. Immutable and safe for concurrent readers.</summary>
public sealed class QpvIndex
{
    private sealed record Area(Qpv Qpv, IndexedPointInAreaLocator Locator);

    private readonly Dictionary<QpvVintage, STRtree<Area>> _areas;
    private readonly IReadOnlySet<string>? _departments;

    /// <summary>Indexes perimeters.</summary>
    /// <param name="perimeters">The perimeters of any generations.</param>
    /// <param name="departments">
    /// The departments whose perimeters are all there; elsewhere nothing can be said. Null: the whole country's are.
    /// </param>
    public QpvIndex(IEnumerable<Qpv> perimeters, IReadOnlySet<string>? departments = null)
    {
        _departments = departments;
        _areas = perimeters.GroupBy(qpv => qpv.Vintage).ToDictionary(group => group.Key, group => TreeOf(group));
    }

    /// <summary>The QPV around a point on a day; its boundary counts as inside. Null when there is none.</summary>
    /// <param name="point">The point.</param>
    /// <param name="vintage">The generation of perimeters.</param>
    /// <param name="on">The day; perimeters that do not count that day are passed over.</param>
    /// <returns>Of overlapping perimeters the one with the first code.</returns>
    public Qpv? Find(Coordinates point, QpvVintage vintage, DateOnly on)
    {
        if (!_areas.TryGetValue(vintage, out var tree)) return null;
        var position = new Coordinate(point.Longitude, point.Latitude);
        return tree.Query(new Envelope(position))
            .Where(area => area.Qpv.IsInForceOn(on) && area.Locator.Locate(position) != Location.Exterior)
            .Select(area => area.Qpv)
            .MinBy(qpv => qpv.Code);
    }

    /// <summary>Whether an address lay in a QPV of a generation; unknown when it was not placed well enough.</summary>
    /// <param name="address">The address; null when not known.</param>
    /// <param name="vintage">
    /// The generation. On a day when it was not, or is no longer, in force, its perimeters are taken as on its nearest day:
    /// a buyer's transition asks for them.
    /// </param>
    /// <param name="on">The day that the answer is for.</param>
    /// <param name="settings">The lowest geocoding score that an answer may rest on.</param>
    public QpvMembership Judge(Address? address, QpvVintage vintage, DateOnly on, ClauseDeskSettings settings)
    {
        var geocoding = address?.Geocoding;
        var answer = new QpvMembership { Presence = QpvPresence.Unknown, Vintage = vintage, EvaluatedOn = on, Precision = geocoding?.Precision };
        if (ReasonForSilence(address, vintage, settings) is { } reason) return answer with { UnknownReason = reason };

        var found = Find(geocoding!.Point, vintage, Nearest(on, QpvPerimeters.Validity(vintage, address!.Commune?.Department)));
        return found is null
            ? answer with { Presence = QpvPresence.Outside }
            : answer with { Presence = QpvPresence.Inside, Code = found.Code };
    }

    /// <summary>The answers for both generations, the older first: what a candidate's file keeps.</summary>
    public IReadOnlyList<QpvMembership> JudgeAll(Address? address, DateOnly on, ClauseDeskSettings settings) =>
        [.. Enum.GetValues<QpvVintage>().Order().Select(vintage => Judge(address, vintage, on, settings))];

    private string? ReasonForSilence(Address? address, QpvVintage vintage, ClauseDeskSettings settings)
    {
        if (address?.Geocoding is not { } geocoding) return "geocoding.missing";
        if (geocoding.Precision == GeocodingPrecision.Municipality) return "geocoding.municipality";
        if (geocoding.Score < settings.LowestGeocodingScore) return "geocoding.score";
        var isCovered = _departments is null || address.Commune is not { } commune || _departments.Contains(commune.Department);
        return _areas.ContainsKey(vintage) && isCovered ? null : "perimeters.missing";
    }

    private static DateOnly Nearest(DateOnly day, QpvPerimeters.Period period) =>
        day < period.From ? period.From : day > period.Until ? period.Until.Value : day;

    private static STRtree<Area> TreeOf(IEnumerable<Qpv> perimeters)
    {
        var tree = new STRtree<Area>();
        foreach (var qpv in perimeters)
        {
            var locator = new IndexedPointInAreaLocator(qpv.Perimeter);
            // The locator builds its index at the first question: asked here, so that readers share a finished one.
            locator.Locate(qpv.Perimeter.Coordinate);
            tree.Insert(qpv.Perimeter.EnvelopeInternal, new(qpv, locator));
        }
        tree.Build();
        return tree;
    }
}
