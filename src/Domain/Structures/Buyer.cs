namespace Matching.Domain.Structures;

/// <summary>A donneur d'ordre: who imposes the clause in its marchés.</summary>
public sealed record Buyer
{
    /// <summary>The identifier.</summary>
    public required BuyerId Id { get; init; }

    /// <summary>The name; the natural key of imports together with <see cref="Siret"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Public or private.</summary>
    public required BuyerKind Kind { get; init; }

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }
}
