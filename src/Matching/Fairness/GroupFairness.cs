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

/// <summary>One measure of one group against all others of the same trait.</summary>
/// <param name="Measure">What is compared.</param>
/// <param name="Estimate">The ratio with its interval and denominators.</param>
/// <param name="ByRules">The same ratio when the rules alone order the same lists; null when not compared.</param>
/// <param name="AgainstRules">The ratio over that of the rules, list by list; null when not compared.</param>
/// <param name="RaisesAlert">Whether the ratio is below the limit for a group that the law protects.</param>
public sealed record GroupRatio(FairnessMeasure Measure, RatioEstimate Estimate, RatioEstimate? ByRules, RatioEstimate? AgainstRules, bool RaisesAlert);

/// <summary>A part of a number of cases.</summary>
/// <param name="Selected">The cases selected.</param>
/// <param name="Of">All cases, 1 or more.</param>
/// <param name="Interval">Wilson's interval.</param>
public sealed record RateEstimate(int Selected, int Of, AuditInterval Interval)
{
    /// <summary>The rate, 0 to 1.</summary>
    public double Rate => (double)Selected / Of;
}
