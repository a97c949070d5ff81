namespace Matching.Domain.Occupations;

/// <summary>A published path from one occupation to another. Directed. Reference data.</summary>
/// <remarks>The codes are ROME 3 codes, so for a ROME 4.0 occupation look under its <see cref="Occupation.ParentCode"/>.</remarks>
public sealed record OccupationProximity
{
    /// <summary>The occupation that somebody has.</summary>
    public required RomeCode From { get; init; }

    /// <summary>The occupation that is within reach.</summary>
    public required RomeCode To { get; init; }

    /// <summary>How near it is.</summary>
    public required OccupationProximityKind Kind { get; init; }

    /// <summary>Whether it holds for the whole occupation, or was published for single job titles only.</summary>
    public required OccupationProximityScope Scope { get; init; }

    /// <summary>The edition of the ROME that it was published in, such as <c>3-v347</c>.</summary>
    public required string RomeVersion { get; init; }
}

/// <summary>How two occupations are related in the ROME's mobility sheet.</summary>
public enum OccupationProximityKind
{
    /// <summary>Much the same skills (<c>proche</c>): open without further training.</summary>
    Close,

    /// <summary>Within reach with experience or training (<c>évolution</c>).</summary>
    Evolution,
}

/// <summary>What a proximity was published for.</summary>
public enum OccupationProximityScope
{
    /// <summary>The whole occupation (<c>job</c>).</summary>
    Job,

    /// <summary>Some job titles of the occupation (<c>appellation</c>).</summary>
    Appellation,
}
