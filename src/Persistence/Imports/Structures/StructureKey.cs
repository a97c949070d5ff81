namespace Matching.Persistence.Imports.Structures;

/// <summary>How a file names a structure: by its name, and its SIRET where it has one.</summary>
/// <param name="Name">The name.</param>
/// <param name="Siret">The establishment's number; null when the file has none.</param>
internal readonly record struct StructureKey(string Name, Siret? Siret)
{
    public override string ToString() => Siret is { } siret ? $"{Name} ({siret})" : Name;
}
