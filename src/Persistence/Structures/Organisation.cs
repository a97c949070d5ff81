namespace Matching.Persistence.Structures;

/// <summary>What a token can speak for.</summary>
/// <param name="Id">The identifier, as tokens carry it.</param>
/// <param name="Name">Its name.</param>
public sealed record Organisation(Guid Id, string Name);
