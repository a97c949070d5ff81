using Matching.GraphQL.Annotations;

namespace Matching.Api.Fairness;

/// <summary>How a group fared. Of a hidden group nothing is told but that it is hidden.</summary>
[GraphQLName("GroupFairness")]
internal sealed class GroupFairnessNode(GroupFairness group)
{
    /// <summary>The group.</summary>
    public AuditGroup Group => group.Group;

    /// <summary>The trait that makes it.</summary>
    public AuditTrait Trait => group.Trait;

    /// <summary>Whether it is hidden: it has too few people, or another hidden group could be worked out from it.</summary>
    public bool IsHidden => group.IsHidden;

    /// <summary>Different people; null when hidden.</summary>
    public int? People => group.People;

    /// <summary>Different people of the other groups of the trait; null when hidden.</summary>
    public int? Others => group.Others;

    /// <summary>Places in lists: the denominator of rates and means; null when hidden.</summary>
    public int? Cases => group.Cases;

    /// <summary>The mean of 1 / log2(rank + 1); null when hidden.</summary>
    public double? MeanExposure => group.MeanExposure;

    /// <summary>The part selected; null when hidden.</summary>
    public RateEstimateNode? SelectionRate => group.SelectionRate is { } rate ? new(rate) : null;

    /// <summary>The group's means over those of all others, by measure; a measure that cannot be computed is absent.</summary>
    [ListSize(AssumedSize = 4)]
    public IReadOnlyList<GroupRatioNode> Ratios => [.. group.Ratios.Select(ratio => new GroupRatioNode(ratio))];
}

/// <summary>One measure of one group against all others of the trait; 1 is equal treatment.</summary>
[GraphQLName("GroupRatio")]
internal sealed class GroupRatioNode(GroupRatio ratio)
{
    /// <summary>What is compared.</summary>
    public FairnessMeasure Measure => ratio.Measure;

    /// <summary>The ratio with its interval and denominators.</summary>
    public RatioEstimateNode Estimate => new(ratio.Estimate);

    /// <summary>The same ratio when the rules alone order the same lists; null when not compared.</summary>
    public double? ByRules => ratio.ByRules?.Ratio;

    /// <summary>The ratio over that of the rules, list by list; null when not compared.</summary>
    public RatioEstimateNode? AgainstRules => ratio.AgainstRules is { } against ? new(against) : null;

    /// <summary>Whether it is below the limit for a group that the law protects.</summary>
    public bool RaisesAlert => ratio.RaisesAlert;
}
