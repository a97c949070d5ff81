namespace Matching.Fairness;

/// <summary>A ratio below the limit, for somebody to look into.</summary>
/// <param name="Sector">The sector; null for all together.</param>
/// <param name="Group">The group that fares worse.</param>
/// <param name="Measure">By which measure.</param>
/// <param name="Estimate">The ratio, its interval and what it rests on.</param>
public sealed record FairnessAlert(MarcheSector? Sector, AuditGroup Group, FairnessMeasure Measure, RatioEstimate Estimate)
{
    /// <summary>Whether the whole interval lies below 1; else it may be chance.</summary>
    public bool IsSignificant => Estimate.IsSignificantlyBelowOne;
}
