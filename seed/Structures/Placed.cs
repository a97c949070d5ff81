namespace Matching.Seed.Structures;

/// <summary>Something that belongs to a territory of the demonstration.</summary>
internal sealed record Placed<T>(SeedTerritory Territory, T Value);
