namespace Matching.Domain.Structures;

/// <summary>A guichet: the team of facilitateurs that calibrates clauses, checks eligibility and counts hours in a territory.</summary>
public sealed record ClauseDesk
{
    /// <summary>The identifier.</summary>
    public required ClauseDeskId Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The establishment's number; null when not known.</summary>
    public Siret? Siret { get; init; }

    /// <summary>The SIREN of the intercommunalities in charge; their communes are the territory.</summary>
    public IReadOnlyList<string> TerritoryEpciCodes { get; init; } = [];

    /// <summary>The department codes in charge, added to the territory as a whole.</summary>
    public IReadOnlyList<string> TerritoryDepartments { get; init; } = [];

    /// <summary>Whether the national network (Alliance Villes Emploi) confirmed that this is a clause desk.</summary>
    public bool IsConfirmedByNetwork { get; init; }

    /// <summary>How this desk settles what the law leaves open.</summary>
    public ClauseDeskSettings Settings { get; init; } = new();

    /// <summary>Counts the changes, for optimistic concurrency.</summary>
    public long Version { get; init; }

    /// <summary>Whether the commune is in the desk's charge.</summary>
    public bool Covers(Commune commune) =>
        TerritoryDepartments.Contains(commune.Department)
        || (commune.EpciCode is { } epci && TerritoryEpciCodes.Contains(epci));
}

/// <summary>Identifies a guichet of the clause.</summary>
/// <param name="Value">The raw identifier; never reused.</param>
public readonly record struct ClauseDeskId(Guid Value)
{
    /// <summary>A new identifier that sorts by its moment of creation (UUID version 7, RFC 9562).</summary>
    public static ClauseDeskId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <summary>The 36-character form, lower case.</summary>
    public override string ToString() => Value.ToString();
}
