namespace Matching.Domain.Structures;

/// <summary>An entreprise attributaire: who won a marché and owes its insertion hours.</summary>
public sealed record Contractor
{
    /// <summary>The identifier.</summary>
    public required ContractorId Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret { get; init; }

    /// <summary>The commune of the establishment; null when not known.</summary>
    public InseeCode? Commune { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }
}
