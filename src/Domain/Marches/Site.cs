namespace Matching.Domain.Marches;

/// <summary>Where work is done; each part may be unknown.</summary>
public sealed record Site
{
    private static readonly Kilometres LongestSite = new(2);

    /// <summary>The commune; null when not known.</summary>
    public InseeCode? Commune { get; init; }

    /// <summary>The exact point; null when only the commune is known.</summary>
    public Coordinates? Point { get; init; }

    /// <summary>How people call the place, such as <c>chantier Empalot, lot 2</c>.</summary>
    public string? Label { get; init; }

    /// <summary>The site once somebody said more of it: what is not said stays, unless it belonged to another place.</summary>
    /// <remarks>
    /// A new commune drops point and label; a new label drops the point. A point further from the known one than a large site
    /// is long drops commune and label. What is said with it is kept.
    /// </remarks>
    /// <param name="said">What was said; null parts were not.</param>
    public Site With(Site said)
    {
        var isNewCommune = Commune is { } commune && said.Commune is { } other && other != commune;
        var isFarPoint = Point is { } known && said.Point is { } moved && known.DistanceTo(moved) > LongestSite;
        return new()
        {
            Commune = said.Commune ?? (isFarPoint ? null : Commune),
            Point = said.Point ?? (isNewCommune || (Label is not null && said.Label is not null && said.Label != Label) ? null : Point),
            Label = said.Label ?? (isNewCommune || isFarPoint ? null : Label),
        };
    }
}
