namespace Matching.Retrieval;

/// <summary>A commune as a place on the way to work: its centre, and how far from it somebody may well be.</summary>
/// <param name="Point">The centre.</param>
/// <param name="Vagueness">Half the radius of a circle as large as the commune: three quarters of it lie farther out.</param>
public readonly record struct CommuneCentre(Coordinates Point, Kilometres Vagueness)
{
    // The reference has no areas. Half of the communes are larger than 10 km²; towns hold some 5 000 people on each, the
    // arrondissements of Paris, Lyon and Marseille some 12 000 on 4 km² or more (docs/decisions/0120-reach.md).
    private const double LeastArea = 10, PeopleToArea = 5_000, LeastAreaOfPart = 4, PeopleToAreaOfPart = 12_000;

    /// <summary>The commune as a place; null when its centre is not known.</summary>
    public static CommuneCentre? Of(Commune commune) => Of(commune.Centre, commune.Population, commune.Kind);

    /// <summary>The same from what is known of it.</summary>
    /// <param name="centre">Its centre; null when not known.</param>
    /// <param name="population">Its inhabitants; null when not known.</param>
    /// <param name="kind">Commune or arrondissement.</param>
    public static CommuneCentre? Of(Coordinates? centre, int? population, CommuneKind kind)
    {
        if (centre is not { } point) return null;
        var people = population ?? 0;
        var squareKilometres = kind == CommuneKind.Arrondissement
            ? Math.Max(LeastAreaOfPart, people / PeopleToAreaOfPart)
            : Math.Max(LeastArea, people / PeopleToArea);
        return new(point, new(Math.Sqrt(squareKilometres / Math.PI) / 2));
    }
}
