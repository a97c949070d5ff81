namespace Matching.Domain.Structures;

/// <summary>A facilitateur: calibrates clauses, validates eligibility, checks hours and reports, for a desk.</summary>
public sealed record Facilitator
{
    /// <summary>The identifier.</summary>
    public required FacilitatorId Id { get; init; }

    /// <summary>The desk.</summary>
    public required ClauseDeskId DeskId { get; init; }

    /// <summary>First and last name.</summary>
    public required string Name { get; init; }

    /// <summary>The professional e-mail address; null when not known.</summary>
    public string? Email { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }
}

/// <summary>Identifies a facilitateur.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct FacilitatorId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static FacilitatorId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
