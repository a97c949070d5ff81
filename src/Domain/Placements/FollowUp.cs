namespace Matching.Domain.Placements;

/// <summary>What became of somebody, usually twelve months after the start of a placement.</summary>
public sealed record FollowUp
{
    /// <summary>The identifier.</summary>
    public required FollowUpId Id { get; init; }

    /// <summary>The placement; with <see cref="MonthsAfter"/> unique.</summary>
    public required PlacementId PlacementId { get; init; }

    /// <summary>How many months after the start of the placement.</summary>
    public int MonthsAfter { get; init; } = 12;

    /// <summary>The day of the observation; null while it is due.</summary>
    public DateOnly? ObservedOn { get; init; }

    /// <summary>What the person does.</summary>
    public FollowUpSituation Situation { get; init; }

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }
}

/// <summary>Identifies a follow-up.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct FollowUpId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static FollowUpId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
