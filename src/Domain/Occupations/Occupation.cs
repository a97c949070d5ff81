namespace Matching.Domain.Occupations;

/// <summary>An occupation of the ROME. Reference data.</summary>
public sealed record Occupation
{
    /// <summary>The code; the key.</summary>
    public required RomeCode Code { get; init; }

    /// <summary>The official French label.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// The ROME 3 occupation that this one was split from; its own code when it was not split. Occupations with the same
    /// parent are siblings, and proximities are published between parents.
    /// </summary>
    public required RomeCode ParentCode { get; init; }

    /// <summary>The edition of the ROME, such as <c>4.0-v460</c>.</summary>
    public required string RomeVersion { get; init; }

    /// <summary>The professional domain's French label; null when not imported.</summary>
    public string? DomainLabel { get; init; }

    /// <summary>The major domain's French label; null when not imported.</summary>
    public string? MajorDomainLabel { get; init; }
}
