namespace Matching.Seed;

/// <summary>Something that belongs to a territory of the demonstration.</summary>
internal sealed record Placed<T>(Territory Territory, T Value);
