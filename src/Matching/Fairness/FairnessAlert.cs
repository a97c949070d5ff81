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

/// <summary>Lists the ratios below the limit.</summary>
internal static class FairnessAlerts
{
    /// <summary>The alerts of all slices; those surely below 1 first, else in the order of the slices.</summary>
    public static IReadOnlyList<FairnessAlert> Of(IEnumerable<FairnessSlice> slices) =>
    [
        .. (from slice in slices
            from fairness in slice.Groups
            from ratio in fairness.Ratios
            where ratio.RaisesAlert
            select new FairnessAlert(slice.Sector, fairness.Group, ratio.Measure, ratio.Estimate))
            .OrderByDescending(alert => alert.IsSignificant),
    ];
}
