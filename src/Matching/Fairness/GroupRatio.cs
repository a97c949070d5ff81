namespace Matching.Fairness;

/// <summary>One measure of one group against all others of the same trait.</summary>
/// <param name="Measure">What is compared.</param>
/// <param name="Estimate">The ratio with its interval and denominators.</param>
/// <param name="ByRules">The same ratio when the rules alone order the same lists; null when not compared.</param>
/// <param name="AgainstRules">The ratio over that of the rules, list by list; null when not compared.</param>
/// <param name="RaisesAlert">Whether the ratio is below the limit for a group that the law protects.</param>
public sealed record GroupRatio(FairnessMeasure Measure, RatioEstimate Estimate, RatioEstimate? ByRules, RatioEstimate? AgainstRules, bool RaisesAlert);
