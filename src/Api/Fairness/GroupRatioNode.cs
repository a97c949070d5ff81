using Matching.GraphQL.Annotations;

namespace Matching.Api.Fairness;

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
