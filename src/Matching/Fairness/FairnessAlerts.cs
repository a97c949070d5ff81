namespace Matching.Fairness;

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
