namespace Matching.Domain.Places;

/// <summary>A commune or municipal arrondissement of the code officiel géographique. Reference data.</summary>
public sealed record Commune
{
    /// <summary>The INSEE code; the key.</summary>
    public required InseeCode Code { get; init; }

    /// <summary>The official name, with its article and accents.</summary>
    public required string Name { get; init; }

    /// <summary>Whether this is a commune or an arrondissement.</summary>
    public required CommuneKind Kind { get; init; }

    /// <summary>The postal codes, ascending; a few communes have none.</summary>
    public IReadOnlyList<PostalCode> PostalCodes { get; init; } = [];

    /// <summary>The department's code, such as <c>31</c>, <c>2A</c> or <c>974</c>.</summary>
    public required string Department { get; init; }

    /// <summary>The region's code, such as <c>76</c>; null for territories without one.</summary>
    public string? Region { get; init; }

    /// <summary>The SIREN of the intercommunality (EPCI or EPT); null when there is none.</summary>
    public string? EpciCode { get; init; }

    /// <summary>The intercommunality's name.</summary>
    public string? EpciName { get; init; }

    /// <summary>The commune that an arrondissement is part of; null for a commune.</summary>
    public InseeCode? Parent { get; init; }

    /// <summary>A point that stands for the commune; null when the sources have none.</summary>
    public Coordinates? Centre { get; init; }

    /// <summary>Inhabitants; null when the sources have no figure.</summary>
    public int? Population { get; init; }
}

/// <summary>What an INSEE code of the commune list stands for.</summary>
public enum CommuneKind
{
    /// <summary>A commune.</summary>
    Commune,

    /// <summary>A municipal arrondissement of Paris, Lyon or Marseille.</summary>
    Arrondissement,
}
