namespace Matching.Fairness;

/// <summary>How a group fared. Of a hidden group nothing is told but that it is hidden.</summary>
public sealed record GroupFairness
{
    /// <summary>The group.</summary>
    public required AuditGroup Group { get; init; }

    /// <summary>The trait that makes it.</summary>
    public AuditTrait Trait => Group.Trait();

    /// <summary>Whether it is hidden: it has too few people, or another hidden group could be worked out from it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Different people; null when hidden.</summary>
    public int? People { get; init; }

    /// <summary>Different people of the other groups of the trait, those not known included; null when hidden.</summary>
    public int? Others { get; init; }

    /// <summary>Places in lists, the denominator of rates and means: somebody in three lists counts three times; null when hidden.</summary>
    public int? Cases { get; init; }

    /// <summary>The mean of 1 / log2(rank + 1); null when hidden or empty.</summary>
    public double? MeanExposure { get; init; }

    /// <summary>The part selected; null when hidden or empty.</summary>
    public RateEstimate? SelectionRate { get; init; }

    /// <summary>The group against all others, by measure; a measure is absent when it cannot be computed, as when nobody else was selected.</summary>
    public IReadOnlyList<GroupRatio> Ratios { get; init; } = [];
}
