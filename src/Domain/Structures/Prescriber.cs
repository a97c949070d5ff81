namespace Matching.Domain.Structures;

/// <summary>A prescripteur: a structure that follows people and sends them as candidates.</summary>
public sealed record Prescriber
{
    /// <summary>The identifier.</summary>
    public required PrescriberId Id { get; init; }

    /// <summary>The name; hidden from third parties when <see cref="IsSensitive"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of structure.</summary>
    public required PrescriberKind Kind { get; init; }

    /// <summary>Whether it may validate eligibility for insertion structures.</summary>
    public PrescriberAuthorisation Authorisation { get; init; }

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret { get; init; }

    /// <summary>The commune of the establishment; null when not known.</summary>
    public InseeCode? Commune { get; init; }

    /// <summary>Whether name and kind reveal a person's situation.</summary>
    public bool IsSensitive => Kind.IsSensitive();

    /// <summary>
    /// Whether it may see papers, and its own diagnosis opens insertion structures and GEIQ without criteria: authorised, by decision or by law,
    /// and no mere orienteur.
    /// </summary>
    public bool IsAuthorised =>
        Authorisation is PrescriberAuthorisation.Validated or PrescriberAuthorisation.NotRequired && Kind != PrescriberKind.Orienteur;

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }
}

/// <summary>Identifies a prescripteur.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct PrescriberId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static PrescriberId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>Whether a prescriber may validate eligibility for insertion structures (habilitation by the prefect).</summary>
public enum PrescriberAuthorisation
{
    /// <summary>Not yet decided.</summary>
    NotSet,

    /// <summary>Authorised.</summary>
    Validated,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>The kind needs none, by law (or, for an orienteur, cannot have one).</summary>
    NotRequired,
}
