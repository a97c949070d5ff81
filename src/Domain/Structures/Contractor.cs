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

/// <summary>Identifies an entreprise attributaire.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct ContractorId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static ContractorId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
