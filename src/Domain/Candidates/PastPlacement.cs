namespace Matching.Domain.Candidates;

/// <summary>A stretch of earlier work on the clause, for the continuity of a person's path.</summary>
public sealed record PastPlacement
{
    /// <summary>The occupation; null when not known.</summary>
    public RomeCode? Rome { get; init; }

    /// <summary>The company whose obligation it served; null when not known.</summary>
    public ContractorId? ContractorId { get; init; }

    /// <summary>The structure that employed; null for a direct hire or when not known.</summary>
    public CarrierEmployerId? CarrierId { get; init; }

    /// <summary>The marché; null when not known.</summary>
    public MarcheId? MarcheId { get; init; }

    /// <summary>The kind of contract; null when not known.</summary>
    public ContractType? ContractType { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day, inclusive; null while it lasts.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The hours worked; null when not known.</summary>
    public InsertionHours? Hours { get; init; }

    /// <summary>How it ended; null while it lasts or when not known.</summary>
    public PlacementState? Outcome { get; init; }
}
