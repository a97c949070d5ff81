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

/// <summary>Identifies a structure porteuse.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct CarrierEmployerId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static CarrierEmployerId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
