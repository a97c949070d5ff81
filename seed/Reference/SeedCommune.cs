namespace Matching.Seed.Reference;

/// <summary>A commune of the extract, with what the demonstration needs to spread people over it.</summary>
/// <param name="Commune">The commune as the product keeps it.</param>
/// <param name="Weight">Inhabitants rounded to the hundred; more people of the demonstration live where it is larger.</param>
internal sealed record SeedCommune(Commune Commune, int Weight)
{
    /// <summary>The point that stands for the commune.</summary>
    public Coordinates Centre { get; } =
        Commune.Centre ?? throw new ArgumentException($"Commune {Commune.Code} has no centre.", nameof(Commune));
}
