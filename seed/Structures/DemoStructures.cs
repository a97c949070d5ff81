namespace Matching.Seed.Structures;

/// <summary>The made-up organisations of the demonstration, each in its territory.</summary>
internal sealed record DemoStructures
{
    /// <summary>Who imposes the clause.</summary>
    public required IReadOnlyList<Placed<Buyer>> Buyers { get; init; }

    /// <summary>Who owes the hours.</summary>
    public required IReadOnlyList<Placed<Contractor>> Contractors { get; init; }

    /// <summary>Who employs.</summary>
    public required IReadOnlyList<Placed<CarrierEmployer>> Carriers { get; init; }

    /// <summary>Who calibrates and validates: one desk for each territory.</summary>
    public required IReadOnlyList<Placed<ClauseDesk>> Desks { get; init; }

    /// <summary>Who reads the figures of several desks.</summary>
    public required Coordination Coordination { get; init; }

    /// <summary>The desks' people.</summary>
    public required IReadOnlyList<Facilitator> Facilitators { get; init; }

    /// <summary>Who sends candidates.</summary>
    public required IReadOnlyList<Placed<Prescriber>> Prescribers { get; init; }
}
