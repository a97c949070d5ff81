namespace Matching.Domain.Occupations;

/// <summary>A job title of the ROME, by which people call an occupation. Reference data.</summary>
public sealed record Appellation
{
    /// <summary>The OGR number; the key.</summary>
    public required int Ogr { get; init; }

    /// <summary>The French title in both genders, such as <c>Chauffeur / Chauffeuse de poids lourd</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The occupation it belongs to.</summary>
    public required RomeCode Rome { get; init; }

    /// <summary>Whether it is a main title; false for a synonym.</summary>
    public bool IsPrincipal { get; init; }

    /// <summary>Whether France Travail calls it little used.</summary>
    public bool IsRare { get; init; }
}
