namespace Matching.Domain.Structures;

/// <summary>A structure porteuse: the legal employer when the contractor does not hire directly.</summary>
public sealed record CarrierEmployer
{
    /// <summary>The identifier.</summary>
    public required CarrierEmployerId Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of structure.</summary>
    public required CarrierKind Kind { get; init; }

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret { get; init; }

    /// <summary>The commune of the establishment; null when not known.</summary>
    public InseeCode? Commune { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }
}
