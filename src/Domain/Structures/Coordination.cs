namespace Matching.Domain.Structures;

/// <summary>Several guichets that are steered together: its people read their figures, and no person's file.</summary>
public sealed record Coordination
{
    /// <summary>The identifier.</summary>
    public required CoordinationId Id { get; init; }

    /// <summary>The name; the natural key of imports.</summary>
    public required string Name { get; init; }

    /// <summary>The desks, each once.</summary>
    public IReadOnlyList<ClauseDeskId> DeskIds { get; init; } = [];

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }
}

/// <summary>Identifies a coordination of guichets.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct CoordinationId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static CoordinationId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
