namespace Matching.Fairness;

/// <summary>The audit of one sector, or of all together.</summary>
public sealed record FairnessSlice
{
    /// <summary>The sector; null for all together.</summary>
    public MarcheSector? Sector { get; init; }

    /// <summary>The lists audited.</summary>
    public required int Rankings { get; init; }

    /// <summary>Different people in them.</summary>
    public required int People { get; init; }

    /// <summary>Places in them.</summary>
    public required int Cases { get; init; }

    /// <summary>Places whose person was selected.</summary>
    public required int Selected { get; init; }

    /// <summary>Each group that has anybody in it, in the order of <see cref="AuditGroup"/>.</summary>
    public required IReadOnlyList<GroupFairness> Groups { get; init; }
}
