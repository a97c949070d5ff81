namespace Matching.Fairness;

/// <summary>A check that a model failed.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Sector">The sector; null for all together.</param>
/// <param name="Group">The group that fares worse.</param>
/// <param name="Ratio">The ratio concerned, with interval, denominators and what the rules alone give.</param>
public sealed record FairnessFailure(FairnessFailureReason Reason, MarcheSector? Sector, AuditGroup Group, GroupRatio Ratio);
