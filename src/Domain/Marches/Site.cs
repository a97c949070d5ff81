namespace Matching.Domain;

/// <summary>Where work is done; each part may be unknown.</summary>
public sealed record Site
{
    /// <summary>The commune; null when not known.</summary>
    public InseeCode? Commune { get; init; }

    /// <summary>The exact point; null when only the commune is known.</summary>
    public Coordinates? Point { get; init; }

    /// <summary>How people call the place, such as <c>chantier Empalot, lot 2</c>.</summary>
    public string? Label { get; init; }
}
