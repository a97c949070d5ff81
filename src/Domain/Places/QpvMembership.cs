namespace Matching.Domain.Places;

/// <summary>Whether an address lay in a QPV: always for one generation of perimeters, on one day.</summary>
public sealed record QpvMembership
{
    /// <summary>The answer.</summary>
    public required QpvPresence Presence { get; init; }

    /// <summary>The QPV; set exactly when the answer is <see cref="QpvPresence.Inside"/>.</summary>
    public QpvCode? Code { get; init; }

    /// <summary>The generation of perimeters that was looked at.</summary>
    public required QpvVintage Vintage { get; init; }

    /// <summary>The day for which it was judged.</summary>
    public required DateOnly EvaluatedOn { get; init; }

    /// <summary>How exact the address was; null when there was no geocoding.</summary>
    public GeocodingPrecision? Precision { get; init; }

    /// <summary>
    /// Why nothing can be said: <c>geocoding.missing</c>, <c>geocoding.municipality</c>, <c>geocoding.score</c>
    /// or <c>perimeters.missing</c>; null unless the answer is <see cref="QpvPresence.Unknown"/>.
    /// </summary>
    public string? UnknownReason { get; init; }
}

/// <summary>Whether a point lies in a QPV.</summary>
public enum QpvPresence
{
    /// <summary>Nothing can be said; never to be read as outside.</summary>
    Unknown,

    /// <summary>In a QPV or on its boundary.</summary>
    Inside,

    /// <summary>In no QPV of that generation.</summary>
    Outside,
}
