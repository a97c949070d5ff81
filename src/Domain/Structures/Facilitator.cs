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
